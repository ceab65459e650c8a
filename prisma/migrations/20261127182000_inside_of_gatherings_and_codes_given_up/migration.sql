-- A gathering keeps a part inside, too: what bodies bring in is for whoever gathers, unless it is laid side by side, held
-- against a programme or told to others (domain/gathering/sight.ts).
CREATE OR REPLACE FUNCTION note_inside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Case" SET "inside" = bodies_inside(NEW.body) WHERE id = NEW."caseId" AND kind IN ('plan-cycle', 'consultation', 'gathering');
  RETURN NULL;
END $$;
UPDATE "Case" c SET "inside" = bodies_inside(e.body) FROM "Entry" e
  WHERE e."caseId" = c.id AND e.seq = 1 AND c.kind = 'gathering';
UPDATE "Document" d SET "sight" = 'internal'
  FROM "Case" c JOIN "Entry" e ON e."caseId" = c.id AND e.seq = 1
  WHERE c.id = d."caseId" AND c.kind = 'gathering' AND NOT d."byBody" = ANY(c."inside")
    AND coalesce(jsonb_array_length(nullif(e.body::jsonb #> '{data,asks}', 'null')), 0) = 0
    AND coalesce((e.body::jsonb #>> '{data,carriesProjects}')::boolean, false) = false
    AND NOT jsonb_path_exists(e.body::jsonb, '$.data.duties[*].tell[*]');

-- A code under which an owner was registered by mistake is given up, with a reason, and may be registered anew.
ALTER TABLE "ProjectOwnerName" ADD COLUMN "what" TEXT NOT NULL DEFAULT 'corrected';
ALTER TABLE "ProjectOwnerName" ADD COLUMN "kind" TEXT;
ALTER TABLE "ProjectOwnerName" ADD COLUMN "address" TEXT;
