-- What was done to accounts is chained like the register: a line that is changed, taken out or put in is found by its hash.
ALTER TABLE "AccountEvent" ADD COLUMN "prevHash" TEXT NOT NULL DEFAULT '', ADD COLUMN "hash" TEXT NOT NULL DEFAULT '';

-- SHA-256, in hexadecimal, of these lines: the hash before, id, instant (as in the register), who, to whom, what, and the data as jsonb writes it.
CREATE FUNCTION account_event_hash(e "AccountEvent") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\n', e."prevHash", e.id, stamp_text(e.at), e."by", e.subject, e.name, e.data), 'UTF8')), 'hex')
$$;

-- One after the other, in the order of their numbers: who waited is numbered anew. The first one has no hash before it.
CREATE FUNCTION chain_account_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('account events'));
  NEW.id := nextval(pg_get_serial_sequence('"AccountEvent"', 'id'));
  NEW."prevHash" := coalesce((SELECT hash FROM "AccountEvent" ORDER BY id DESC LIMIT 1), '');
  NEW.hash := account_event_hash(NEW);
  RETURN NEW;
END $$;

-- What is on record already, as it stands on this day.
DO $$
DECLARE
  e "AccountEvent";
  v_before text := '';
BEGIN
  FOR e IN SELECT * FROM "AccountEvent" ORDER BY id LOOP
    e."prevHash" := v_before;
    v_before := account_event_hash(e);
    UPDATE "AccountEvent" SET "prevHash" = e."prevHash", hash = v_before WHERE id = e.id;
  END LOOP;
END $$;

-- A fork has no place.
CREATE UNIQUE INDEX "AccountEvent_prevHash_key" ON "AccountEvent"("prevHash");
CREATE TRIGGER account_event_chained BEFORE INSERT ON "AccountEvent" FOR EACH ROW EXECUTE FUNCTION chain_account_event();
CREATE TRIGGER account_event_append_only BEFORE UPDATE OR DELETE ON "AccountEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER account_event_no_truncate BEFORE TRUNCATE ON "AccountEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
