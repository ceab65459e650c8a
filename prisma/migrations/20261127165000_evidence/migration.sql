-- What is checked of the register day by day, what was found, and the digests by which it is proved against whoever operates it.
-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "disputedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "RegisterCheck" (
    "id" BIGSERIAL NOT NULL,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "aliveAt" TIMESTAMPTZ(3) NOT NULL,
    "upTo" TEXT NOT NULL DEFAULT '',
    "ofCases" INTEGER NOT NULL,
    "cases" INTEGER NOT NULL DEFAULT 0,
    "entries" INTEGER NOT NULL DEFAULT 0,
    "documents" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RegisterCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" BIGSERIAL NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "caseId" TEXT,
    "subject" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "checkId" BIGINT NOT NULL,
    "goneAt" TIMESTAMPTZ(3),
    "toldAt" TIMESTAMPTZ(3),
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedBy" TEXT,
    "done" TEXT,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterDigest" (
    "number" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "header" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "timestamp" BYTEA,
    "changes" BYTEA NOT NULL,

    CONSTRAINT "RegisterDigest_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "RegisterCheck_begunAt_idx" ON "RegisterCheck"("begunAt");

-- CreateIndex
CREATE INDEX "Finding_caseId_resolvedAt_idx" ON "Finding"("caseId", "resolvedAt");

-- CreateIndex
CREATE INDEX "Finding_checkId_idx" ON "Finding"("checkId");

-- CreateIndex
CREATE UNIQUE INDEX "RegisterDigest_day_key" ON "RegisterDigest"("day");

-- One finding stays one, however often it is found again; what was mended and is found anew is another.
CREATE UNIQUE INDEX finding_once ON "Finding" (coalesce("caseId", ''), subject, says, mark) WHERE "goneAt" IS NULL;
CREATE INDEX case_disputed ON "Case" (id) WHERE "disputedAt" IS NOT NULL;

-- On a record that does not hold nobody acts, by whichever way the act comes; what other cases write to it goes on record and waits.
CREATE FUNCTION refuse_disputed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Case" WHERE id = NEW."caseId" AND "disputedAt" IS NOT NULL) THEN RAISE EXCEPTION 'case-disputed %', NEW."caseId"; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER entry_disputed BEFORE INSERT ON "Entry" FOR EACH ROW
  WHEN (NEW.kind = 'act' AND NEW.officer <> 'system') EXECUTE FUNCTION refuse_disputed();
