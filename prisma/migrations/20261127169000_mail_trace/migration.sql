-- The trace of the act that ordered a mail, so that the click and the mail stand in one.
ALTER TABLE "Mail" ADD COLUMN "traceparent" TEXT;
