-- Of which kinds of case a webhook tells; of all where none is named.
ALTER TABLE "Webhook" ADD COLUMN "kinds" TEXT[] DEFAULT ARRAY[]::TEXT[];
