-- Who sees which case, kept as rows: lists are read in their order from an index, and whether a case may be seen is one look.
-- A viewer is a body that has, or had, a part in the case `via` (it holds a task or a step, has acted, was written to): it sees
-- that case, its parent and its children. Or it is a unit, which sees its own cases; there `via` is empty.
CREATE TABLE "Sight" (
    "viewer" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Sight_pkey" PRIMARY KEY ("viewer","caseId","via")
);

-- CreateIndex
CREATE INDEX "Sight_viewer_kind_openedAt_caseId_idx" ON "Sight"("viewer", "kind", "openedAt", "caseId");

-- CreateIndex
CREATE INDEX "Sight_viewer_openedAt_caseId_idx" ON "Sight"("viewer", "openedAt", "caseId");

-- CreateIndex
CREATE INDEX "Sight_via_caseId_idx" ON "Sight"("via", "caseId");

-- The late steps of the few cases that an office sees.
CREATE INDEX step_late ON "Step" ("caseId", "dueOn") WHERE overdue;
-- The next day on which something is due in a case.
CREATE INDEX step_open ON "Step" ("caseId", "dueOn") WHERE status = 'open';

-- A body has a part in a case. Only what holds the lock of `via` writes its rows, so no two transactions wait for each other's.
CREATE FUNCTION note_part(p_via text, p_body text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF p_body = 'system' OR EXISTS (SELECT 1 FROM "Sight" WHERE viewer = p_body AND "caseId" = p_via AND via = p_via) THEN RETURN; END IF;
  INSERT INTO "Sight" (viewer, "caseId", via, kind, "openedAt")
  SELECT p_body, f.id, p_via, f.kind, f."openedAt" FROM (
    SELECT c.* FROM "Case" c WHERE c.id = p_via
    UNION ALL SELECT p.* FROM "Case" c JOIN "Case" p ON p.id = c.parent WHERE c.id = p_via
    UNION ALL SELECT k.* FROM "Case" k WHERE k.parent = p_via
  ) f ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION note_holder() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM note_part(NEW."caseId", NEW.holder); RETURN NULL; END $$;
CREATE FUNCTION note_task() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM note_part(NEW."caseId", NEW.body); RETURN NULL; END $$;
CREATE FUNCTION note_actor() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM note_part(NEW."caseId", NEW."byBody"); RETURN NULL; END $$;
CREATE FUNCTION note_addressee() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM note_part(NEW."caseId", NEW."toBody"); RETURN NULL; END $$;

CREATE TRIGGER step_sight AFTER INSERT ON "Step" FOR EACH ROW EXECUTE FUNCTION note_holder();
CREATE TRIGGER step_passed_sight AFTER UPDATE OF holder ON "Step" FOR EACH ROW WHEN (OLD.holder <> NEW.holder) EXECUTE FUNCTION note_holder();
CREATE TRIGGER task_sight AFTER INSERT ON "Task" FOR EACH ROW EXECUTE FUNCTION note_task();
CREATE TRIGGER task_passed_sight AFTER UPDATE OF body ON "Task" FOR EACH ROW WHEN (OLD.body <> NEW.body) EXECUTE FUNCTION note_task();
CREATE TRIGGER entry_sight AFTER INSERT ON "Entry" FOR EACH ROW WHEN (NEW."byBody" <> 'system') EXECUTE FUNCTION note_actor();
CREATE TRIGGER mail_sight AFTER INSERT ON "Mail" FOR EACH ROW EXECUTE FUNCTION note_addressee();

-- A case that is opened is seen by its unit, and by whoever has a part in its parent. The parent is held meanwhile: whoever gets
-- a part in it after this looks for its children then.
CREATE FUNCTION note_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.parent IS NOT NULL THEN PERFORM 1 FROM "Case" WHERE id = NEW.parent FOR SHARE; END IF;
  INSERT INTO "Sight" (viewer, "caseId", via, kind, "openedAt")
  SELECT NEW.unit, NEW.id, '', NEW.kind, NEW."openedAt"
  UNION ALL SELECT s.viewer, NEW.id, s.via, NEW.kind, NEW."openedAt" FROM "Sight" s WHERE s.via = NEW.parent AND s."caseId" = NEW.parent
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER case_sight AFTER INSERT ON "Case" FOR EACH ROW EXECUTE FUNCTION note_case();

CREATE FUNCTION forget_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "Sight" WHERE "caseId" IN (SELECT id FROM gone) OR via IN (SELECT id FROM gone);
  RETURN NULL;
END $$;
CREATE TRIGGER case_sights_gone AFTER DELETE ON "Case" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_cases();

-- All of it anew, from what there is: for a register of before, and for rows that came past the triggers.
CREATE FUNCTION rebuild_sights() RETURNS void LANGUAGE sql AS $$
  DELETE FROM "Sight";
  WITH part AS MATERIALIZED (
    SELECT "caseId", body FROM "Task" UNION SELECT "caseId", holder FROM "Step"
    UNION SELECT "caseId", "byBody" FROM "Entry" WHERE "byBody" <> 'system' UNION SELECT "caseId", "toBody" FROM "Mail"
  )
  INSERT INTO "Sight" (viewer, "caseId", via, kind, "openedAt")
  SELECT p.body, f.id, p."caseId", f.kind, f."openedAt" FROM part p JOIN "Case" f ON f.id = p."caseId"
  UNION SELECT p.body, f.id, p."caseId", f.kind, f."openedAt" FROM part p JOIN "Case" c ON c.id = p."caseId" JOIN "Case" f ON f.id = c.parent
  UNION SELECT p.body, f.id, p."caseId", f.kind, f."openedAt" FROM part p JOIN "Case" f ON f.parent = p."caseId"
  UNION SELECT unit, id, '', kind, "openedAt" FROM "Case";
$$;
SELECT rebuild_sights();
