-- AlterTable
ALTER TABLE "Officer" ADD COLUMN     "adminOf" TEXT;

-- AlterTable
ALTER TABLE "Delegation" ADD COLUMN     "order" TEXT,
ADD COLUMN     "orderedBy" TEXT;

-- CreateTable
CREATE TABLE "Invitation" (
    "officerId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("officerId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
