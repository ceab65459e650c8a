-- AlterTable
ALTER TABLE "PublishedProcedure" ADD COLUMN     "by" TEXT,
ADD COLUMN     "effect" JSONB,
ADD COLUMN     "instruments" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "why" TEXT;
