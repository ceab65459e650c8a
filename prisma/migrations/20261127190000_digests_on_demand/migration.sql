-- A digest of the register is made when an administrator asks for one, beside that of each day.
-- DropIndex
DROP INDEX "RegisterDigest_day_key";

-- AlterTable
ALTER TABLE "RegisterDigest" ADD COLUMN     "asked" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "DigestWish" (
    "id" BIGSERIAL NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "mailed" BOOLEAN NOT NULL,
    "number" INTEGER,

    CONSTRAINT "DigestWish_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DigestWish_askedAt_idx" ON "DigestWish"("askedAt");

-- CreateIndex
CREATE INDEX "DigestWish_number_idx" ON "DigestWish"("number");

-- CreateIndex
CREATE INDEX "RegisterDigest_day_idx" ON "RegisterDigest"("day");
