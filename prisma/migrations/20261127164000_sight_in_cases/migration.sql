-- Who sees how much of a case: a plan cycle and a consultation keep a part inside (docs/decisions/2026-11-27-sight-inside-a-case.md).
-- The bodies that work inside besides those that act at its steps: who manages a cycle, who asks in a consultation.
ALTER TABLE "Case" ADD COLUMN "inside" TEXT[] NOT NULL DEFAULT '{}';

CREATE FUNCTION bodies_inside(p_body text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT b), '{}') FROM (
    SELECT jsonb_array_elements_text(CASE jsonb_typeof(p_body::jsonb #> '{data,managers}') WHEN 'array' THEN p_body::jsonb #> '{data,managers}' ELSE '[]' END) AS b
    UNION SELECT p_body::jsonb #>> '{data,askedBy}' UNION SELECT p_body::jsonb #>> '{data,escalateTo}'
  ) named WHERE b IS NOT NULL $$;

CREATE FUNCTION note_inside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Case" SET "inside" = bodies_inside(NEW.body) WHERE id = NEW."caseId" AND kind IN ('plan-cycle', 'consultation');
  RETURN NULL;
END $$;
CREATE TRIGGER entry_inside AFTER INSERT ON "Entry" FOR EACH ROW WHEN (NEW.seq = 1) EXECUTE FUNCTION note_inside();
UPDATE "Case" c SET "inside" = bodies_inside(e.body) FROM "Entry" e
  WHERE e."caseId" = c.id AND e.seq = 1 AND c.kind IN ('plan-cycle', 'consultation');

-- How far a document is read: inside, by all parties, by everybody; and to what its office narrowed that, who and when.
ALTER TABLE "Document" ADD COLUMN "sight" TEXT NOT NULL DEFAULT 'parties';
ALTER TABLE "Document" ADD COLUMN "narrowed" TEXT;
ALTER TABLE "Document" ADD COLUMN "narrowedBy" TEXT;
ALTER TABLE "Document" ADD COLUMN "narrowedAt" TIMESTAMPTZ(3);

-- Documents of before: by the kind of their step, once it is done; what was put before others in a consultation stays theirs.
UPDATE "Document" d SET "sight" = CASE
    WHEN s."doneAt" IS NULL OR s.kind IN ('draft', 'consult', 'gather', 'appraise') THEN 'internal'
    WHEN s.kind = 'publish' THEN 'public' ELSE 'parties' END
  FROM "Step" s JOIN "Case" c ON c.id = s."caseId" AND c.kind = 'plan-cycle' WHERE s."caseId" = d."caseId" AND s.step = d.step;
UPDATE "Document" d SET "sight" = 'internal'
  FROM "Case" c WHERE c.id = d."caseId" AND c.kind = 'consultation' AND NOT d."byBody" = ANY(c."inside");

-- Who read a confidential document of another body, a row for each officer, document and day.
CREATE TABLE "DocumentRead" (
    "document" TEXT NOT NULL,
    "officer" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "bodies" TEXT[],
    "sight" TEXT NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DocumentRead_pkey" PRIMARY KEY ("document","officer","day")
);

-- CreateIndex
CREATE INDEX "DocumentRead_caseId_lastAt_document_officer_idx" ON "DocumentRead"("caseId", "lastAt", "document", "officer");

-- CreateIndex
CREATE INDEX "DocumentRead_lastAt_idx" ON "DocumentRead"("lastAt");
