-- Who was invited by name to comment on a posting, and which comments are theirs.
ALTER TABLE "CommunityComment" ADD COLUMN "side" TEXT;
CREATE TABLE "CommunitySide" (
  "id" TEXT NOT NULL,
  "caseId" TEXT NOT NULL,
  "posting" TEXT NOT NULL,
  "gathers" TEXT NOT NULL,
  "body" TEXT,
  "name" TEXT,
  "email" TEXT,
  "wordHash" TEXT,
  "invitedAt" TIMESTAMPTZ(3) NOT NULL,
  "commentedAt" TIMESTAMPTZ(3),
  CONSTRAINT "CommunitySide_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "CommunitySide_wordHash_key" ON "CommunitySide"("wordHash");
CREATE INDEX "CommunitySide_caseId_posting_invitedAt_id_idx" ON "CommunitySide"("caseId", "posting", "invitedAt", "id");
CREATE INDEX "CommunitySide_body_commentedAt_invitedAt_id_idx" ON "CommunitySide"("body", "commentedAt", "invitedAt", "id");
