-- CreateTable
CREATE TABLE "CommunityComment" (
    "id" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "posting" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'unconfirmed',
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "address" TEXT,
    "text" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "confirmHash" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" TEXT,
    "reason" TEXT,
    "handling" TEXT,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredBy" TEXT,
    "removeAt" TIMESTAMPTZ(3),

    CONSTRAINT "CommunityComment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CommunityComment_confirmHash_key" ON "CommunityComment"("confirmHash");

-- CreateIndex
CREATE INDEX "CommunityComment_office_status_receivedAt_id_idx" ON "CommunityComment"("office", "status", "receivedAt", "id");

-- CreateIndex
CREATE INDEX "CommunityComment_caseId_posting_status_decidedAt_id_idx" ON "CommunityComment"("caseId", "posting", "status", "decidedAt", "id");

-- CreateIndex
CREATE INDEX "CommunityComment_removeAt_idx" ON "CommunityComment"("removeAt");

-- What everyone may see is read newest first, of the whole country or of one place. Partial, so that no other step's row pays for it.
CREATE INDEX step_posted ON "Step" ("doneAt" DESC, "caseId" DESC, step DESC) WHERE kind = 'publish' AND status = 'done' AND NOT rehearsal;
CREATE INDEX step_posted_by_unit ON "Step" (unit, "doneAt" DESC, "caseId" DESC, step DESC) WHERE kind = 'publish' AND status = 'done' AND NOT rehearsal;

-- Which running plans stand under which version of their procedure.
CREATE INDEX case_running_version ON "Case" (procedure, version, id) WHERE kind = 'plan-cycle' AND "closedAt" IS NULL AND NOT rehearsal;
