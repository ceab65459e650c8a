-- AlterTable
ALTER TABLE "AccountEvent" ADD COLUMN     "hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "prevHash" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "AccountEvent_prevHash_key" ON "AccountEvent"("prevHash");
