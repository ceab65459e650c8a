-- What a unit lays down beside a procedure, as published from a page: each version for good, append-only.
CREATE TABLE "PublishedOverlay" (
    "id" BIGSERIAL NOT NULL,
    "unit" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "instruments" JSONB NOT NULL DEFAULT '[]',
    "by" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PublishedOverlay_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "PublishedOverlay_procedure_unit_id_idx" ON "PublishedOverlay"("procedure", "unit", "id");

CREATE TRIGGER overlay_append_only BEFORE UPDATE OR DELETE ON "PublishedOverlay" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER overlay_no_truncate BEFORE TRUNCATE ON "PublishedOverlay" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
