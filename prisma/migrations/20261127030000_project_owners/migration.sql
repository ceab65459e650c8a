-- Owners of projects that are no bodies of the directory: registered once, for good.
-- CreateTable
CREATE TABLE "ProjectOwner" (
    "id" BIGSERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "sought" TEXT NOT NULL,
    "byBody" TEXT NOT NULL,
    "byOfficer" TEXT NOT NULL,
    "registeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProjectOwner_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProjectOwner_code_key" ON "ProjectOwner"("code");

CREATE TRIGGER owner_append_only BEFORE UPDATE OR DELETE ON "ProjectOwner" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER owner_no_truncate BEFORE TRUNCATE ON "ProjectOwner" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
