-- An owner beside the directory whose name was mistyped gets the right one from a day on. What it was registered as stays, and
-- what was done before that day keeps the name of then.
CREATE TABLE "ProjectOwnerName" (
    "id" BIGSERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "sought" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "byBody" TEXT NOT NULL,
    "byOfficer" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProjectOwnerName_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ProjectOwnerName_code_idx" ON "ProjectOwnerName"("code");

-- AddForeignKey
ALTER TABLE "ProjectOwnerName" ADD CONSTRAINT "ProjectOwnerName_code_fkey" FOREIGN KEY ("code") REFERENCES "ProjectOwner"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER owner_name_append_only BEFORE UPDATE OR DELETE ON "ProjectOwnerName" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER owner_name_no_truncate BEFORE TRUNCATE ON "ProjectOwnerName" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
