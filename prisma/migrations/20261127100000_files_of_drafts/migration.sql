-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "readers" TEXT[] DEFAULT ARRAY[]::TEXT[];
