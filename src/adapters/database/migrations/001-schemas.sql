-- Schemas, grants and the wall between firms. The runner (../migrate.ts) has made the roles, and names them in the
-- settings migrations.app_role and migrations.auth_role, because an operator may call them anything.

CREATE SCHEMA app;
CREATE SCHEMA auth;
CREATE SCHEMA jobs;

-- The firm that the transaction works for; null outside one, and then no row of any firm is seen.
CREATE FUNCTION app.current_firm() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.firm_id', true), '')::uuid;

-- Every table in schema app is given to the app through this, and through nothing else:
--   CALL migrations.protect('app.client');
--   CALL migrations.protect('app.log_entry', 'SELECT, INSERT');   -- append-only
CREATE PROCEDURE migrations.protect(target regclass, privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
  LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  -- The sub-select makes the planner ask once per statement, not once per row.
  EXECUTE format(
    'CREATE POLICY firm ON %s USING (firm_id = (SELECT app.current_firm())) '
    'WITH CHECK (firm_id = (SELECT app.current_firm()))', target);
  EXECUTE format('GRANT %s ON %s TO %I', privileges, target, current_setting('migrations.app_role'));
END
$$;

DO $$
DECLARE
  app_role text := current_setting('migrations.app_role');
  auth_role text := current_setting('migrations.auth_role');
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA app, jobs, migrations TO %I', app_role);
  EXECUTE format('GRANT SELECT ON migrations.applied TO %I', app_role);
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT USAGE ON SEQUENCES TO %I', app_role);
  EXECUTE format('GRANT USAGE ON SCHEMA auth TO %I', auth_role);
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA auth GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I', auth_role);
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA auth GRANT USAGE ON SEQUENCES TO %I', auth_role);
END
$$;
