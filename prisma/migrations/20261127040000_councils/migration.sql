-- A Council's roll of deputies, and what somebody notes for themselves about a session's item.
CREATE TABLE "Deputy" (
    "id" TEXT NOT NULL,
    "council" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "group" TEXT,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Deputy_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "SessionNote" (
    "officerId" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SessionNote_pkey" PRIMARY KEY ("officerId","caseId","item")
);

CREATE INDEX "Deputy_council_from_idx" ON "Deputy"("council", "from");

CREATE INDEX "SessionNote_caseId_idx" ON "SessionNote"("caseId");

ALTER TABLE "SessionNote" ADD CONSTRAINT "SessionNote_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "SessionNote" ADD CONSTRAINT "SessionNote_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
