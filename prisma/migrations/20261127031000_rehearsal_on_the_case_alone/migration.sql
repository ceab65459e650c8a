-- Whether something is rehearsed is its case's to say: tasks and steps repeated it, and nothing asked them any more. The indexes of what is
-- public left rehearsed rows out, while the lists, which show the sample too, no longer did: no list was read by them.
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
  INSERT INTO "Task" ("caseId", key, body, unit, step, acts, "dueOn", "openedAt", facts)
  SELECT c.id, t->>'key', t->>'body', c.unit, t->>'step', ARRAY(SELECT jsonb_array_elements_text(t->'acts')), t->>'dueOn', (t->>'openedAt')::timestamptz, t->'facts'
    FROM jsonb_array_elements(p->'putTasks') t
  ON CONFLICT ("caseId", key) DO UPDATE SET body = excluded.body, acts = excluded.acts, "dueOn" = excluded."dueOn", "openedAt" = excluded."openedAt", facts = excluded.facts;
  INSERT INTO "Step" ("caseId", step, kind, round, status, holder, unit, "dueOn", "openedAt", "doneAt", outcome, overdue, facts)
  SELECT c.id, s->>'step', s->>'kind', (s->>'round')::int, s->>'status', s->>'holder', c.unit, s->>'dueOn', (s->>'openedAt')::timestamptz,
         (s->>'doneAt')::timestamptz, s->>'outcome', (s->>'overdue')::boolean, s->'facts'
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

DROP INDEX step_posted;
DROP INDEX step_posted_by_unit;
ALTER TABLE "Task" DROP COLUMN rehearsal;
ALTER TABLE "Step" DROP COLUMN rehearsal;
CREATE INDEX step_posted ON "Step" ("doneAt" DESC, "caseId" DESC, step DESC) WHERE kind = 'publish' AND status = 'done';
CREATE INDEX step_posted_by_unit ON "Step" (unit, "doneAt" DESC, "caseId" DESC, step DESC) WHERE kind = 'publish' AND status = 'done';
