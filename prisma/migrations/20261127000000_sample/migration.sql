CREATE TABLE "Sample" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "unit" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'loading',
    "share" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "error" TEXT,
    "begunAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "loadedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Sample_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Sample_one" CHECK ("id" = 1)
);

-- The register of what was only rehearsed may be taken away as a whole, by whoever says so in the transaction; no other entry ever is.
CREATE FUNCTION refuse_entry_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('phoihop.removing_rehearsals', true) = 'on' THEN
    IF EXISTS (SELECT 1 FROM "Case" WHERE id = OLD."caseId" AND rehearsal) THEN RETURN OLD; END IF;
  END IF;
  RAISE EXCEPTION 'the register is append-only';
END $$;
DROP TRIGGER entry_append_only ON "Entry";
CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE ON "Entry" FOR EACH ROW EXECUTE FUNCTION refuse_entry_change();

-- Nothing becomes a rehearsal, or ceases to be one, after it was opened.
CREATE TRIGGER case_rehearsal_fixed BEFORE UPDATE OF rehearsal ON "Case" FOR EACH ROW
  WHEN (OLD.rehearsal IS DISTINCT FROM NEW.rehearsal) EXECUTE FUNCTION refuse_change();
