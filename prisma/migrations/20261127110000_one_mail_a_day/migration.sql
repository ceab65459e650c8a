-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "inDigest" BIGINT;

-- AlterTable
ALTER TABLE "Officer" ADD COLUMN     "mails" TEXT NOT NULL DEFAULT 'each';
