-- By which a body's other systems work here: only the hash of its word is kept; a row stays, since acts on record name it.
CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[] NOT NULL,
    "wordHash" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresOn" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ApiToken_wordHash_key" ON "ApiToken"("wordHash");
CREATE INDEX "ApiToken_body_createdAt_idx" ON "ApiToken"("body", "createdAt");
