ALTER TABLE "Document" ADD COLUMN "copied" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "Document_byBody_size_idx" ON "Document"("byBody", "size");
-- What waits for its copy is few, once a second store is there.
CREATE INDEX document_uncopied ON "Document" (sha256) WHERE NOT copied;

CREATE TABLE "DocumentDamage" (
    "sha256" TEXT NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DocumentDamage_pkey" PRIMARY KEY ("sha256")
);

CREATE TABLE "BodyRoom" (
    "body" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BodyRoom_pkey" PRIMARY KEY ("body")
);
