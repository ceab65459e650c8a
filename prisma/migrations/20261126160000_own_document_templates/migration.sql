-- A body's own Word files for its documents: what was set and what was taken back, append-only.
CREATE TABLE "DocumentTemplate" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "document" TEXT,
    "sha256" TEXT,

    CONSTRAINT "DocumentTemplate_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "DocumentTemplate_body_type_id_idx" ON "DocumentTemplate"("body", "type", "id");

CREATE TRIGGER template_append_only BEFORE UPDATE OR DELETE ON "DocumentTemplate" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER template_no_truncate BEFORE TRUNCATE ON "DocumentTemplate" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
