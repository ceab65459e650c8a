-- Where other systems of a body hear of what was recorded in the cases that it sees.
CREATE TABLE "Webhook" (
    "id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Webhook_body_createdAt_idx" ON "Webhook"("body", "createdAt");

-- Events that nobody has been told of yet: written in the transaction of the event itself.
CREATE TABLE "WebhookNews" (
    "id" BIGSERIAL NOT NULL,
    "caseId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "WebhookNews_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "WebhookDelivery" (
    "id" BIGSERIAL NOT NULL,
    "webhookId" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "retryAt" TIMESTAMPTZ(3),
    "claimedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "WebhookDelivery_webhookId_caseId_seq_key" ON "WebhookDelivery"("webhookId", "caseId", "seq");
CREATE INDEX "WebhookDelivery_status_id_idx" ON "WebhookDelivery"("status", "id");
CREATE INDEX "WebhookDelivery_createdAt_idx" ON "WebhookDelivery"("createdAt");

-- Costs an act nothing where no body has such an address.
CREATE FUNCTION note_webhook_news() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Webhook" WHERE "endedAt" IS NULL) THEN
    INSERT INTO "WebhookNews" ("caseId", seq) SELECT "caseId", seq FROM fresh WHERE kind = 'event' ORDER BY "caseId", seq;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER entry_webhooks AFTER INSERT ON "Entry" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION note_webhook_news();
