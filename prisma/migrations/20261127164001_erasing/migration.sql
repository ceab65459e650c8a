-- What a citizen wrote may be erased from the register by an act that stands in it: the entry's hash covers the text's hash
-- alone, so the chain holds, and the act says who erased it, when and why. Nothing else of an entry ever changes.
CREATE FUNCTION erased_by_act(old jsonb, new jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT old ->> 'kind' = 'act' AND old ->> 'name' = 'community-comment' AND new ->> 'texts' IS NULL AND new - 'texts' = old - 'texts' AND EXISTS (
    SELECT 1 FROM "Entry" e JOIN "Entry" r ON r."caseId" = e."caseId" AND r.kind = 'ruling' AND r."of" = e.seq
    WHERE e."caseId" = old ->> 'caseId' AND e.seq > (old ->> 'seq')::int AND e.kind = 'act' AND e.name = 'erase-comment'
      AND e.body::jsonb #>> '{data,comment}' = (old ->> 'body')::jsonb #>> '{data,comment}' AND r.body::jsonb #>> '{data,accepted}' = 'true'
  ) $$;

CREATE OR REPLACE FUNCTION refuse_entry_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'Entry' AND erased_by_act(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF TG_OP = 'DELETE' AND current_setting('phoihop.removing_rehearsals', true) = 'on' THEN
    IF EXISTS (SELECT 1 FROM "Case" WHERE id = OLD."caseId" AND rehearsal) THEN RETURN OLD; END IF;
  END IF;
  RAISE EXCEPTION 'the register is append-only';
END $$;

-- Runs as the register's owner: who may only add to the register erases by nothing else.
CREATE FUNCTION erase_comment(p_case text, p_comment text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  UPDATE "Entry" SET texts = NULL WHERE "caseId" = p_case AND kind = 'act' AND name = 'community-comment' AND texts IS NOT NULL
    AND body::jsonb #>> '{data,comment}' = p_comment $$;

ALTER TABLE "CommunityComment" ADD COLUMN "erasedAt" TIMESTAMPTZ(3);
