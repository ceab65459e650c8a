-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "endedRun" TEXT;
