-- What the processes that serve people may do, and no more: no table is made, changed or emptied by them, and what is only ever
-- added to is only read and added to. The triggers that refuse a change are backed by rights, which no setting of a session turns off.

-- Gives a role exactly these rights, and takes away all others; called after each migration, again and again.
CREATE FUNCTION grant_run_time(p_role text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  one record;
  v_rights text;
BEGIN
  -- Two starts at once would meet in PostgreSQL's own tables.
  PERFORM pg_advisory_xact_lock(hashtext('grant_run_time'));
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM %I', p_role);
  EXECUTE format('REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM %I', p_role);
  EXECUTE format('REVOKE ALL ON SCHEMA public FROM %I', p_role);
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', p_role);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', p_role);
  EXECUTE format('GRANT EXECUTE ON FUNCTION forget_rehearsals() TO %I', p_role);
  FOR one IN SELECT c.oid, c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') LOOP
    v_rights := CASE one.relname
      WHEN '_prisma_migrations' THEN 'SELECT'
      WHEN 'Case' THEN 'SELECT, INSERT, UPDATE'
      WHEN 'PublishedProcedure' THEN 'SELECT, INSERT, UPDATE (effect)'
      WHEN 'PublishedCalendar' THEN 'SELECT, INSERT, UPDATE (current)'
      ELSE CASE WHEN is_append_only(one.oid) OR one.relname IN ('AccountEvent', 'PlanContent') THEN 'SELECT, INSERT' ELSE 'SELECT, INSERT, UPDATE, DELETE' END
    END;
    EXECUTE format('GRANT %s ON %s TO %I', v_rights, one.oid::regclass, p_role);
  END LOOP;
END $$;

-- Whether a trigger refuses both a change (16) and a removal (8) of the table's rows: whatever table gets one is taken in by itself.
CREATE FUNCTION is_append_only(p_table oid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid
    WHERE t.tgrelid = p_table AND f.proname IN ('refuse_change', 'refuse_entry_change') AND t.tgtype::int & 24 = 24)
$$;

-- Takes away what was only rehearsed, and what happened to the accounts of a first start that go with it. It runs with the rights of
-- the schema's owner, and so takes no names: what it may take away stands in it.
CREATE FUNCTION forget_rehearsals() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_contents text[];
BEGIN
  PERFORM set_config('phoihop.removing_rehearsals', 'on', true);
  DELETE FROM "TaskPass" t USING "Case" c WHERE c.id = t."caseId" AND c.rehearsal;
  DELETE FROM "Remark" r USING "Case" c WHERE c.id = r."caseId" AND c.rehearsal;
  SELECT array_agg(e.body::jsonb -> 'data' ->> 'sha256') INTO v_contents
    FROM "Entry" e JOIN "Case" c ON c.id = e."caseId" WHERE c.rehearsal AND e.name = 'set-part';
  DELETE FROM "Entry" e USING "Case" c WHERE c.id = e."caseId" AND c.rehearsal;
  DELETE FROM "PlanContent" p WHERE p.sha256 = ANY (v_contents)
    AND NOT EXISTS (SELECT 1 FROM "Entry" e WHERE e.name = 'set-part' AND e.body::jsonb -> 'data' ->> 'sha256' = p.sha256);
  DELETE FROM "Case" WHERE rehearsal;
  PERFORM set_config('phoihop.removing_rehearsals', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION forget_rehearsals() FROM PUBLIC;
