-- Every open case is carried by a workflow of its own. What the workflow is told of, and what it has taken in, stands
-- here, so that a relay finds what a crash left; a mail says on which occasion of which step it is sent, so that the
-- case's workflow sends it under its business name. What was called a clerk is whoever decides.

ALTER TABLE "Case" RENAME COLUMN "clerkSeq" TO "decidedSeq";
ALTER TABLE "Case" ADD COLUMN "openedBy" TEXT,
                   ADD COLUMN "milestoneSeq" INTEGER NOT NULL DEFAULT 0,
                   ADD COLUMN "toldSeq" INTEGER NOT NULL DEFAULT 0,
                   ADD COLUMN "carrier" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Mail" ADD COLUMN "occasion" TEXT NOT NULL DEFAULT 'notice',
                   ADD COLUMN "step" TEXT;

-- Cases of an installation before this one: generation 1 of the workflows carried them, if any did. Open ones are told
-- to the present generation by the relay.
UPDATE "Case" SET carrier = 1, "openedBy" = parent, "milestoneSeq" = "headSeq",
                  "toldSeq" = CASE WHEN "closedAt" IS NULL THEN 0 ELSE "headSeq" END;

-- What the relay and the situation of a case look for: few rows at any time.
CREATE INDEX case_untold ON "Case" (id) WHERE "milestoneSeq" > "toldSeq";
CREATE INDEX case_open_by_carrier ON "Case" (carrier, id) WHERE "closedAt" IS NULL;
CREATE INDEX case_uncarried ON "Case" ("openedBy", id) WHERE carrier = 0;
CREATE INDEX mail_unsent ON "Mail" ("caseId", id) WHERE status IN ('waiting', 'sending');

DROP FUNCTION append_entries(text, timestamptz, jsonb, jsonb);

-- Appends entries to a case's chain. The stamp is taken after the case's row is locked, so that order of numbers
-- and order of stamps agree, and never runs backwards. An act whose id is known is not appended again. A ruling is
-- about an act of this case that nobody has ruled on: nothing else can make a step done.
-- `p_settled`: what was decided and settled with it; its `milestone` is for the case's workflow to take in.
CREATE FUNCTION append_entries(p_case text, p_at timestamptz, p_entries jsonb, p_settled jsonb DEFAULT NULL) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  c "Case"%ROWTYPE;
  e jsonb;
  v_at timestamptz;
  v_known record;
  v_prev_act int;
  v_prev_decided int;
  v_out jsonb := '[]';
BEGIN
  SELECT * INTO c FROM "Case" WHERE id = p_case FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no-such-case %', p_case USING ERRCODE = 'P0002'; END IF;
  v_at := greatest(date_trunc('milliseconds', coalesce(p_at, clock_timestamp())), c."headAt");
  v_prev_act := c."actSeq";
  v_prev_decided := c."decidedSeq";
  FOR e IN SELECT * FROM jsonb_array_elements(p_entries) LOOP
    IF e->>'actId' IS NOT NULL THEN
      SELECT n.seq, n.at, n."caseId" INTO v_known FROM "Entry" n WHERE n."actId" = e->>'actId';
      IF FOUND THEN
        v_out := v_out || jsonb_build_object('actId', e->>'actId', 'seq', v_known.seq, 'at', stamp_text(v_known.at), 'fresh', false);
        CONTINUE;
      END IF;
    END IF;
    IF e->>'kind' = 'ruling' AND NOT EXISTS (SELECT 1 FROM "Entry" n WHERE n."caseId" = p_case AND n.seq = (e->>'of')::int AND n.kind = 'act') THEN
      RAISE EXCEPTION 'ruling-without-act % of %', p_case, e->>'of';
    END IF;
    IF e->>'kind' = 'ruling' AND EXISTS (SELECT 1 FROM "Entry" n WHERE n."caseId" = p_case AND n."of" = (e->>'of')::int AND n.kind = 'ruling') THEN
      RAISE EXCEPTION 'ruled-already % of %', p_case, e->>'of';
    END IF;
    c."headSeq" := c."headSeq" + 1;
    INSERT INTO "Entry" ("caseId", seq, kind, name, at, officer, "byBody", "of", "actId", body, texts, "prevHash", hash)
    VALUES (p_case, c."headSeq", e->>'kind', e->>'name', v_at, e->>'officer', e->>'byBody', (e->>'of')::int, e->>'actId', e->>'body',
            NULLIF(e->'texts', 'null'::jsonb), c."headHash",
            encode(sha256(convert_to(c."headHash" || E'\n' || c."headSeq" || E'\n' || stamp_text(v_at) || E'\n' || (e->>'body'), 'UTF8')), 'hex'))
    RETURNING hash INTO c."headHash";
    IF e->>'kind' = 'act' THEN c."actSeq" := c."headSeq"; ELSE c."decidedSeq" := c."headSeq"; END IF;
    v_out := v_out || jsonb_build_object('actId', e->>'actId', 'seq', c."headSeq", 'at', stamp_text(v_at), 'fresh', true);
  END LOOP;
  IF p_settled IS NOT NULL THEN
    c."ruledSeq" := (p_settled->>'actSeq')::int;
    c."wakeAt" := (p_settled->>'wakeAt')::timestamptz;
    c."settledAt" := (p_settled->>'asOf')::timestamptz;
    c."closedAt" := coalesce(c."closedAt", (p_settled->>'closedAt')::timestamptz);
    c.outcome := p_settled->>'outcome';
  END IF;
  -- Its opening is a case's first milestone.
  IF v_prev_act = 0 OR (p_settled->>'milestone')::boolean THEN c."milestoneSeq" := c."headSeq"; END IF;
  UPDATE "Case" SET "headSeq" = c."headSeq", "headHash" = c."headHash", "headAt" = v_at, "actSeq" = c."actSeq", "decidedSeq" = c."decidedSeq",
                    "ruledSeq" = c."ruledSeq", "wakeAt" = c."wakeAt", "settledAt" = c."settledAt", "closedAt" = c."closedAt", outcome = c.outcome,
                    "milestoneSeq" = c."milestoneSeq"
   WHERE id = p_case;
  RETURN jsonb_build_object('kind', c.kind, 'prevActSeq', v_prev_act, 'prevDecidedSeq', v_prev_decided, 'entries', v_out, 'decidedSeq', c."decidedSeq");
END $$;

-- Opens a case (unless it exists) and appends its first entry. `openedBy`: the case whose workflow starts this one's.
CREATE OR REPLACE FUNCTION open_case(p_case jsonb, p_at timestamptz, p_entry jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Case" (id, kind, parent, "openedBy", procedure, version, unit, year, rehearsal, title, "openedAt")
  VALUES (p_case->>'id', p_case->>'kind', p_case->>'parent', p_case->>'openedBy', p_case->>'procedure', p_case->>'version', p_case->>'unit', (p_case->>'year')::int,
          coalesce((p_case->>'rehearsal')::boolean, false), p_case->'title', coalesce(p_at, clock_timestamp()))
  ON CONFLICT (id) DO NOTHING;
  RETURN append_entries(p_case->>'id', p_at, jsonb_build_array(p_entry));
END $$;

-- Commits what settling a case came to: rulings, events, inbox, step rows, letters to other cases; all or nothing.
-- Answers {stale: true} and changes nothing when somebody else decided since the case was read, or when a decision
-- rests on time having passed and an act that it hasn't seen bears an earlier stamp.
CREATE OR REPLACE FUNCTION settle_case(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  c "Case"%ROWTYPE;
  v_at timestamptz := (p->>'at')::timestamptz;
  v_own jsonb;
  v_letter jsonb;
  v_sent jsonb := '[]';
BEGIN
  -- One order of locks for everyone, or two cases that write to each other could wait for ever.
  -- An array, because for an OR with a subquery the planner reads the whole table.
  PERFORM 1 FROM "Case" WHERE id = ANY (ARRAY(SELECT p->>'caseId' UNION ALL SELECT l->>'toCase' FROM jsonb_array_elements(p->'letters') l)) ORDER BY id FOR UPDATE;
  SELECT * INTO c FROM "Case" WHERE id = p->>'caseId';
  IF c."decidedSeq" <> (p->>'decidedSeq')::int THEN RETURN '{"stale": true}'; END IF;
  IF (p->>'timed')::boolean AND EXISTS (
    SELECT 1 FROM "Entry" WHERE "caseId" = c.id AND seq > (p->>'actSeq')::int AND kind = 'act' AND at <= (p->>'asOf')::timestamptz
  ) THEN RETURN '{"stale": true}'; END IF;
  v_own := append_entries(c.id, v_at, p->'entries', p);
  IF (p->>'replace')::boolean THEN
    DELETE FROM "Task" WHERE "caseId" = c.id;
    DELETE FROM "Step" WHERE "caseId" = c.id;
  END IF;
  DELETE FROM "Task" t USING jsonb_array_elements_text(p->'dropTasks') k WHERE t."caseId" = c.id AND t.key = k.value;
  INSERT INTO "Task" ("caseId", key, body, unit, step, acts, "dueOn", "openedAt", rehearsal, facts)
  SELECT c.id, t->>'key', t->>'body', c.unit, t->>'step', ARRAY(SELECT jsonb_array_elements_text(t->'acts')), t->>'dueOn', (t->>'openedAt')::timestamptz, c.rehearsal, t->'facts'
    FROM jsonb_array_elements(p->'putTasks') t
  ON CONFLICT ("caseId", key) DO UPDATE SET body = excluded.body, acts = excluded.acts, "dueOn" = excluded."dueOn", "openedAt" = excluded."openedAt", facts = excluded.facts;
  INSERT INTO "Step" ("caseId", step, kind, round, status, holder, unit, "dueOn", "openedAt", "doneAt", outcome, overdue, rehearsal, facts)
  SELECT c.id, s->>'step', s->>'kind', (s->>'round')::int, s->>'status', s->>'holder', c.unit, s->>'dueOn', (s->>'openedAt')::timestamptz,
         (s->>'doneAt')::timestamptz, s->>'outcome', (s->>'overdue')::boolean, c.rehearsal, s->'facts'
    FROM jsonb_array_elements(p->'putSteps') s
  ON CONFLICT ("caseId", step) DO UPDATE SET round = excluded.round, status = excluded.status, holder = excluded.holder, "dueOn" = excluded."dueOn",
    "openedAt" = excluded."openedAt", "doneAt" = excluded."doneAt", outcome = excluded.outcome, overdue = excluded.overdue, facts = excluded.facts;
  FOR v_letter IN SELECT * FROM jsonb_array_elements(p->'letters') LOOP
    IF v_letter->'opens' <> 'null'::jsonb THEN
      v_sent := v_sent || jsonb_build_object('caseId', v_letter->>'toCase', 'receipt',
        open_case(v_letter->'opens' || jsonb_build_object('rehearsal', c.rehearsal, 'openedBy', c.id), v_at, v_letter->'entry'));
    ELSE
      v_sent := v_sent || jsonb_build_object('caseId', v_letter->>'toCase', 'receipt', append_entries(v_letter->>'toCase', v_at, jsonb_build_array(v_letter->'entry')));
    END IF;
  END LOOP;
  RETURN jsonb_build_object('stale', false, 'decidedSeq', v_own->'decidedSeq', 'letters', v_sent);
END $$;
