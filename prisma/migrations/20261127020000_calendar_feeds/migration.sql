-- Addresses at which calendar programs read: only the hash of the word in the address is kept.
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "wordHash" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "of" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "CalendarFeed_wordHash_key" ON "CalendarFeed"("wordHash");
CREATE INDEX "CalendarFeed_officerId_createdAt_idx" ON "CalendarFeed"("officerId", "createdAt");

ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
