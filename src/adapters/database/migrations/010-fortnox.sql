-- Fortnox: the limiter that all processes and firms share, and what a firm is connected to.

-- Nothing here says whose it is: rows are keyed by the tenant in Fortnox, because two firms can be connected to one
-- company and share its limit of requests.
CREATE SCHEMA fortnox;

-- Its row is locked while a request is let through, which is what makes the others wait their turn.
CREATE TABLE fortnox.tenant (
  oauth_client_id text NOT NULL,
  tenant text NOT NULL,
  -- Nobody is let through before: the other side has answered that it is too much.
  paused_until timestamptz NOT NULL DEFAULT '-infinity',
  PRIMARY KEY (oauth_client_id, tenant)
);

-- At most 25 requests in any 5 seconds as the other side counts them. There are 24 places. A place is taken when a
-- request is released, and free again when 5 seconds have passed since the request surely had arrived (5.02, because
-- clocks round) and 5.25 since it was released.
CREATE TABLE fortnox.place (
  oauth_client_id text NOT NULL,
  tenant text NOT NULL,
  place smallint NOT NULL,
  -- Tells one use from the next, so that a late word about the former does not touch the latter.
  uses bigint NOT NULL DEFAULT 0,
  released_at timestamptz NOT NULL DEFAULT '-infinity',
  free_at timestamptz NOT NULL DEFAULT '-infinity',
  PRIMARY KEY (oauth_client_id, tenant, place),
  FOREIGN KEY (oauth_client_id, tenant) REFERENCES fortnox.tenant
) WITH (fillfactor = 50);

-- The line: the first of each process that waits, in the order they came.
CREATE TABLE fortnox.waiter (
  oauth_client_id text NOT NULL,
  tenant text NOT NULL,
  ticket bigint GENERATED ALWAYS AS IDENTITY,
  -- When it will ask again; one that does not is gone.
  asks_at timestamptz NOT NULL,
  PRIMARY KEY (oauth_client_id, tenant, ticket)
);

-- Lets one request through (place and use are set), or says how long to wait and with which ticket to ask again.
CREATE FUNCTION fortnox.take_place(
  for_client text, for_tenant text, held bigint,
  OUT place smallint, OUT use bigint, OUT ticket bigint, OUT wait_ms integer
) LANGUAGE plpgsql AS $$
DECLARE
  -- A request that has not been heard of for this long has arrived, or its process is dead.
  lease CONSTANT interval := '30 seconds';
  longest_wait CONSTANT interval := '1 second';
  now_at timestamptz;
  ahead integer;
  free_from timestamptz;
  pause timestamptz;
BEGIN
  SELECT t.paused_until INTO pause FROM fortnox.tenant t
    WHERE t.oauth_client_id = for_client AND t.tenant = for_tenant FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO fortnox.tenant (oauth_client_id, tenant) VALUES (for_client, for_tenant) ON CONFLICT DO NOTHING;
    SELECT t.paused_until INTO pause FROM fortnox.tenant t
      WHERE t.oauth_client_id = for_client AND t.tenant = for_tenant FOR UPDATE;
    INSERT INTO fortnox.place (oauth_client_id, tenant, place)
      SELECT for_client, for_tenant, n FROM generate_series(1, 24) AS n ON CONFLICT DO NOTHING;
  END IF;
  -- Not now(): that is when the statement began, before the wait for the lock.
  now_at := clock_timestamp();
  DELETE FROM fortnox.waiter w WHERE w.oauth_client_id = for_client AND w.tenant = for_tenant
    AND w.asks_at < now_at - interval '2 seconds' AND w.ticket IS DISTINCT FROM held;
  SELECT count(*) INTO ahead FROM fortnox.waiter w WHERE w.oauth_client_id = for_client AND w.tenant = for_tenant
    AND (held IS NULL OR w.ticket < held);
  SELECT p.place, greatest(p.free_at, pause) INTO place, free_from FROM fortnox.place p
    WHERE p.oauth_client_id = for_client AND p.tenant = for_tenant
    ORDER BY p.free_at, p.place OFFSET ahead LIMIT 1;
  IF free_from <= now_at THEN
    UPDATE fortnox.place p SET uses = p.uses + 1, released_at = now_at, free_at = now_at + lease
      WHERE p.oauth_client_id = for_client AND p.tenant = for_tenant AND p.place = take_place.place
      RETURNING p.uses INTO use;
    DELETE FROM fortnox.waiter w
      WHERE w.oauth_client_id = for_client AND w.tenant = for_tenant AND w.ticket = held;
    wait_ms := 0;
    RETURN;
  END IF;
  place := NULL;
  -- No place on lease becomes free sooner than five seconds from now, so that this never sleeps too long.
  free_from := least(coalesce(free_from, 'infinity'), now_at + longest_wait);
  wait_ms := greatest(ceil(extract(epoch FROM free_from - now_at) * 1000), 1);
  UPDATE fortnox.waiter w SET asks_at = free_from
    WHERE w.oauth_client_id = for_client AND w.tenant = for_tenant AND w.ticket = held
    RETURNING w.ticket INTO ticket;
  IF ticket IS NULL THEN
    INSERT INTO fortnox.waiter AS w (oauth_client_id, tenant, asks_at) VALUES (for_client, for_tenant, free_from)
      RETURNING w.ticket INTO ticket;
  END IF;
END
$$;

-- The request of this use has arrived, at the latest now.
CREATE FUNCTION fortnox.leave_place(for_client text, for_tenant text, used smallint, of_use bigint) RETURNS void
  LANGUAGE sql
  BEGIN ATOMIC
    UPDATE fortnox.place
      SET free_at = greatest(released_at + interval '5.25 seconds', clock_timestamp() + interval '5.02 seconds')
      WHERE oauth_client_id = for_client AND tenant = for_tenant AND place = used AND uses = of_use;
  END;

-- Who is connected to a company, so that two of this installation can be told of each other; `holder` is a keyed
-- hash that says nothing to who reads it here.
CREATE TABLE fortnox.holder (
  oauth_client_id text NOT NULL,
  tenant text NOT NULL,
  holder text NOT NULL,
  PRIMARY KEY (oauth_client_id, tenant, holder)
);

DO $$
DECLARE
  app_role text := current_setting('migrations.app_role');
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA fortnox TO %I', app_role);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA fortnox TO %I', app_role);
END
$$;

CREATE TABLE app.fortnox_connection (
  firm_id uuid NOT NULL,
  client_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('service', 'personal')),
  tenant text NOT NULL,
  company_name text NOT NULL,
  organization_number text NOT NULL,
  scopes text[] NOT NULL,
  -- What it was made with: a connection is not used under other settings.
  auth_name text NOT NULL,
  oauth_client_id text NOT NULL,
  connected_at timestamptz NOT NULL DEFAULT now(),
  connected_by text NOT NULL,
  -- When the present refresh token was given.
  renewed_at timestamptz NOT NULL,
  last_used_at timestamptz,
  lost_at timestamptz,
  -- In Fortnox's own words.
  lost_because text,
  -- Encrypted; what it belongs to is in its associated data.
  secrets bytea NOT NULL,
  holder text NOT NULL,
  PRIMARY KEY (firm_id, client_id),
  FOREIGN KEY (firm_id, client_id) REFERENCES app.client (firm_id, client_id) ON DELETE CASCADE,
  FOREIGN KEY (firm_id, connected_by) REFERENCES app.firm_user (firm_id, user_id)
);
CALL migrations.protect('app.fortnox_connection');

-- However a connection comes or goes, also with its client.
CREATE FUNCTION app.keep_fortnox_holder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM fortnox.holder AS h
      WHERE h.oauth_client_id = OLD.oauth_client_id AND h.tenant = OLD.tenant AND h.holder = OLD.holder;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO fortnox.holder (oauth_client_id, tenant, holder)
      VALUES (NEW.oauth_client_id, NEW.tenant, NEW.holder) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER keep_holder AFTER INSERT OR DELETE OR UPDATE OF oauth_client_id, tenant, holder
  ON app.fortnox_connection FOR EACH ROW EXECUTE FUNCTION app.keep_fortnox_holder();

-- A person on the way to Fortnox's login and back.
CREATE TABLE app.fortnox_attempt (
  firm_id uuid NOT NULL,
  attempt_id uuid NOT NULL,
  state_hash text NOT NULL,
  client_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  user_id text NOT NULL,
  session_hash text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('service', 'personal')),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  -- Null until it has ended; then the problem, or {"kind": "connected"}.
  outcome jsonb,
  PRIMARY KEY (firm_id, attempt_id),
  UNIQUE (firm_id, state_hash),
  FOREIGN KEY (firm_id, client_id) REFERENCES app.client (firm_id, client_id) ON DELETE CASCADE,
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE
);
CREATE INDEX fortnox_attempt_client ON app.fortnox_attempt (firm_id, client_id);
CREATE INDEX fortnox_attempt_closing ON app.fortnox_attempt (firm_id, closing_id);
CALL migrations.protect('app.fortnox_attempt');

-- Every call to Fortnox. One use is what one person asked for; its entry in the log names it.
CREATE TABLE app.fortnox_call (
  firm_id uuid NOT NULL REFERENCES app.firm (firm_id),
  use_id uuid NOT NULL,
  call integer NOT NULL,
  at timestamptz NOT NULL,
  method text NOT NULL,
  path text NOT NULL,
  status integer,
  duration_ms integer NOT NULL,
  fault text,
  PRIMARY KEY (firm_id, use_id, call)
);
CREATE INDEX fortnox_call_at ON app.fortnox_call (firm_id, at);
CALL migrations.protect('app.fortnox_call', 'SELECT, INSERT');

-- The app may not delete from the log of calls, except what is older than this, of the firm it works for.
CREATE FUNCTION app.prune_fortnox_calls() RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  BEGIN ATOMIC
    WITH gone AS (
      DELETE FROM app.fortnox_call
        WHERE firm_id = app.current_firm() AND at < now() - interval '400 days' RETURNING 1
    ) SELECT count(*) FROM gone;
  END;
