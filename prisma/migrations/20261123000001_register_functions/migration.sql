-- The register's own statements. They live in the database because each must be one transaction in one round
-- trip: a case's lock is held no longer than the commit takes, which is what bounds acts per second on one case.

-- ISO instant in UTC with milliseconds: the text that is hashed, the same as JavaScript's toISOString().
CREATE FUNCTION stamp_text(t timestamptz) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT to_char(t AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

-- Appends entries to a case's chain. The stamp is taken after the case's row is locked, so that order of numbers
-- and order of stamps agree, and never runs backwards. An act whose id is known is not appended again.
CREATE FUNCTION append_entries(p_case text, p_at timestamptz, p_entries jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  c "Case"%ROWTYPE;
  e jsonb;
  v_at timestamptz;
  v_known record;
  v_prev_act int;
  v_out jsonb := '[]';
BEGIN
  SELECT * INTO c FROM "Case" WHERE id = p_case FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no-such-case %', p_case USING ERRCODE = 'P0002'; END IF;
  v_at := greatest(date_trunc('milliseconds', coalesce(p_at, clock_timestamp())), c."headAt");
  v_prev_act := c."actSeq";
  FOR e IN SELECT * FROM jsonb_array_elements(p_entries) LOOP
    IF e->>'actId' IS NOT NULL THEN
      SELECT n.seq, n.at, n."caseId" INTO v_known FROM "Entry" n WHERE n."actId" = e->>'actId';
      IF FOUND THEN
        v_out := v_out || jsonb_build_object('actId', e->>'actId', 'seq', v_known.seq, 'at', stamp_text(v_known.at), 'fresh', false);
        CONTINUE;
      END IF;
    END IF;
    c."headSeq" := c."headSeq" + 1;
    INSERT INTO "Entry" ("caseId", seq, kind, name, at, officer, "byBody", "of", "actId", body, texts, "prevHash", hash)
    VALUES (p_case, c."headSeq", e->>'kind', e->>'name', v_at, e->>'officer', e->>'byBody', (e->>'of')::int, e->>'actId', e->>'body',
            NULLIF(e->'texts', 'null'::jsonb), c."headHash",
            encode(sha256(convert_to(c."headHash" || E'\n' || c."headSeq" || E'\n' || stamp_text(v_at) || E'\n' || (e->>'body'), 'UTF8')), 'hex'))
    RETURNING hash INTO c."headHash";
    IF e->>'kind' = 'act' THEN c."actSeq" := c."headSeq"; ELSE c."clerkSeq" := c."headSeq"; END IF;
    v_out := v_out || jsonb_build_object('actId', e->>'actId', 'seq', c."headSeq", 'at', stamp_text(v_at), 'fresh', true);
  END LOOP;
  UPDATE "Case" SET "headSeq" = c."headSeq", "headHash" = c."headHash", "headAt" = v_at, "actSeq" = c."actSeq", "clerkSeq" = c."clerkSeq"
   WHERE id = p_case;
  RETURN jsonb_build_object('prevActSeq', v_prev_act, 'entries', v_out, 'clerkSeq', c."clerkSeq");
END $$;

-- Opens a case (unless it exists) and appends its first entry.
CREATE FUNCTION open_case(p_case jsonb, p_at timestamptz, p_entry jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Case" (id, kind, parent, procedure, version, unit, year, rehearsal, title, "openedAt")
  VALUES (p_case->>'id', p_case->>'kind', p_case->>'parent', p_case->>'procedure', p_case->>'version', p_case->>'unit', (p_case->>'year')::int,
          coalesce((p_case->>'rehearsal')::boolean, false), p_case->'title', coalesce(p_at, clock_timestamp()))
  ON CONFLICT (id) DO NOTHING;
  RETURN append_entries(p_case->>'id', p_at, jsonb_build_array(p_entry));
END $$;

-- Records what settling a case came to: rulings, events, inbox, step rows, letters to other cases; all or
-- nothing. Answers {stale: true} and changes nothing when another clerk wrote since this one read, or when a
-- decision rests on time having passed and an act it hasn't seen bears an earlier stamp.
CREATE FUNCTION settle_case(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
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
  IF c."clerkSeq" <> (p->>'clerkSeq')::int THEN RETURN '{"stale": true, "reread": true}'; END IF;
  IF (p->>'timed')::boolean AND EXISTS (
    SELECT 1 FROM "Entry" WHERE "caseId" = c.id AND seq > (p->>'actSeq')::int AND kind = 'act' AND at <= (p->>'asOf')::timestamptz
  ) THEN RETURN '{"stale": true, "reread": false}'; END IF;

  v_own := append_entries(c.id, v_at, p->'entries');
  UPDATE "Case" SET "ruledSeq" = (p->>'actSeq')::int, "wakeAt" = (p->>'wakeAt')::timestamptz, "settledAt" = (p->>'asOf')::timestamptz,
                    "closedAt" = coalesce("closedAt", (p->>'closedAt')::timestamptz), outcome = p->>'outcome'
   WHERE id = c.id;

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
      v_sent := v_sent || jsonb_build_object('caseId', v_letter->>'toCase', 'receipt', open_case(v_letter->'opens' || jsonb_build_object('rehearsal', c.rehearsal), v_at, v_letter->'entry'));
    ELSE
      v_sent := v_sent || jsonb_build_object('caseId', v_letter->>'toCase', 'receipt', append_entries(v_letter->>'toCase', v_at, jsonb_build_array(v_letter->'entry')));
    END IF;
  END LOOP;

  RETURN jsonb_build_object('stale', false, 'clerkSeq', v_own->'clerkSeq', 'letters', v_sent);
END $$;

-- Append-only means append-only.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the register is append-only';
END $$;
CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE ON "Entry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON "Entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Cases with something undelivered or a missed date: few rows at any time, so the sweep reads only them.
CREATE INDEX case_undelivered ON "Case" (id) WHERE "actSeq" > "ruledSeq";
CREATE INDEX case_wake ON "Case" ("wakeAt") WHERE "wakeAt" IS NOT NULL;
