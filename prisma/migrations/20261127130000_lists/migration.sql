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
