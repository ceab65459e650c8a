-- What lists count of a case's open steps, its deliveries and whose cases there are is answered from indexes alone.
DROP INDEX step_open;
CREATE INDEX step_open ON "Step" ("caseId", "dueOn") INCLUDE (kind) WHERE status = 'open';
CREATE INDEX step_delivery ON "Step" ("caseId", outcome) WHERE kind = 'delivery';
DROP INDEX "Sight_viewer_kind_openedAt_caseId_idx";
DROP INDEX "Sight_viewer_openedAt_caseId_idx";

-- CreateIndex
CREATE INDEX "Sight_viewer_kind_openedAt_caseId_via_idx" ON "Sight"("viewer", "kind", "openedAt", "caseId", "via");

-- CreateIndex
CREATE INDEX "Sight_viewer_openedAt_caseId_via_kind_idx" ON "Sight"("viewer", "openedAt", "caseId", "via", "kind");

-- What is late, but for what is past a suggestion alone: in order, and of a case.
CREATE INDEX step_past ON "Step" ("dueOn", "caseId", step)
  WHERE overdue AND status IN ('open', 'waiting') AND coalesce(facts ->> 'dayBy', 'law') <> 'suggestion';
CREATE INDEX step_past_of_case ON "Step" ("caseId", "dueOn", step)
  WHERE overdue AND status IN ('open', 'waiting') AND coalesce(facts ->> 'dayBy', 'law') <> 'suggestion';

-- Which columns of a list an officer doesn't want to see.
CREATE TABLE "ListColumns" (
    "officerId" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "hidden" TEXT[],

    CONSTRAINT "ListColumns_pkey" PRIMARY KEY ("officerId","list")
);

-- AddForeignKey
ALTER TABLE "ListColumns" ADD CONSTRAINT "ListColumns_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "textRead" BOOLEAN NOT NULL DEFAULT false;
-- What waits to be read.
CREATE INDEX document_unread ON "Document" ("uploadedAt") WHERE NOT "textRead";

-- The words of a file, by its content.
CREATE TABLE "Passage" (
    "sha256" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Passage_pkey" PRIMARY KEY ("sha256","n")
);
CREATE INDEX passage_words ON "Passage" USING gin (to_tsvector('simple', plain_text(text)));
