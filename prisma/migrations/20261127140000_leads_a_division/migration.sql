-- What an officer leads within the body, if anything: whom drafts are passed on to before who signs. No seat in law.
ALTER TABLE "Seat" ADD COLUMN "leads" TEXT;
