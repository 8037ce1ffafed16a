-- Transfers (överföringar) of closing entries to Fortnox: what is to be sent, what became of it, and whose turn it is.

-- At most one for each version of an entry: pressed twice, in two tabs or by two people, it is accepted once.
CREATE TABLE app.transfer (
  firm_id uuid NOT NULL,
  transfer_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  version integer NOT NULL,
  -- The series in Fortnox; where it was found, if that is another than the one it was meant for.
  series text NOT NULL,
  with_files boolean NOT NULL,
  state text NOT NULL CHECK (state IN (
    'queued', 'sending', 'checking', 'waits-for-year', 'transferred', 'refused', 'cancelled')),
  accepted_at timestamptz NOT NULL,
  accepted_by text NOT NULL,
  -- The company and the fiscal year in Fortnox that it is sent to: it is looked for nowhere else.
  oauth_client_id text,
  tenant text,
  year_id text,
  year_start date,
  year_end date,
  -- Counts how often it was to be sent: a late word about one attempt says nothing of the next.
  attempt integer NOT NULL DEFAULT 0,
  -- The highest number of the series before the attempt.
  baseline integer,
  -- The attempt is not begun later than this, and surely over at the other.
  deadline_at timestamptz,
  settles_at timestamptz,
  -- Looked for in vain since the attempt.
  looks integer NOT NULL DEFAULT 0,
  -- Surely not done, in a row.
  failures integer NOT NULL DEFAULT 0,
  -- When there is something to do next; null when there is nothing.
  due_at timestamptz,
  problem jsonb,
  -- The receipt: null until Fortnox has said the number.
  voucher_number integer,
  received_at timestamptz,
  -- SHA-256 over the rows as Fortnox has them.
  rows_hash text,
  PRIMARY KEY (firm_id, transfer_id),
  UNIQUE (firm_id, entry_id, version),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE,
  FOREIGN KEY (firm_id, entry_id, version) REFERENCES app.entry_version (firm_id, entry_id, version) ON DELETE CASCADE,
  CHECK ((state = 'transferred') = (voucher_number IS NOT NULL))
);
CREATE INDEX transfer_of_closing ON app.transfer (firm_id, closing_id);
CREATE INDEX transfer_due ON app.transfer (firm_id, due_at) WHERE due_at IS NOT NULL;
CALL migrations.protect('app.transfer', 'SELECT, INSERT, UPDATE');

-- What a firm declares of a series of a client's: exempt from locked periods in Fortnox (Bokslut, ej låsbar serie).
CREATE TABLE app.transfer_series (
  firm_id uuid NOT NULL,
  client_id uuid NOT NULL,
  series text NOT NULL,
  is_lock_exempt boolean NOT NULL,
  declared_at timestamptz NOT NULL DEFAULT now(),
  declared_by text NOT NULL,
  PRIMARY KEY (firm_id, client_id, series),
  FOREIGN KEY (firm_id, client_id) REFERENCES app.client (firm_id, client_id) ON DELETE CASCADE
);
CALL migrations.protect('app.transfer_series');

-- How high the numbers of a series had come, and when that was known: the voucher of an entry that was made later has
-- a higher one, or that of a last voucher which was deleted. Rows are added, never changed.
CREATE TABLE app.series_height (
  firm_id uuid NOT NULL,
  client_id uuid NOT NULL,
  -- The company in Fortnox, and its own name of the fiscal year.
  tenant text NOT NULL,
  year_id text NOT NULL,
  series text NOT NULL,
  known_at timestamptz NOT NULL,
  highest integer NOT NULL,
  PRIMARY KEY (firm_id, client_id, tenant, year_id, series, known_at),
  FOREIGN KEY (firm_id, client_id) REFERENCES app.client (firm_id, client_id) ON DELETE CASCADE
);
CALL migrations.protect('app.series_height', 'SELECT, INSERT');

-- An import that becomes a closing's current one tells it of its own year and of the others that were fetched.
CREATE FUNCTION app.note_series_heights() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO app.series_height (firm_id, client_id, tenant, year_id, series, known_at, highest)
    SELECT NEW.firm_id, NEW.client_id, f.tenant, v.year_id, v.series, clock_timestamp(), max(v.number::integer)
    FROM app.import AS i
    JOIN app.fortnox_connection AS f ON f.firm_id = i.firm_id AND f.client_id = NEW.client_id
    CROSS JOIN LATERAL (
      SELECT i.year_id, o.series, o.number FROM app.import_voucher AS o
        WHERE o.firm_id = i.firm_id AND o.import_id = i.import_id AND i.year_id IS NOT NULL
      UNION ALL
      SELECT o.year_id, o.series, o.number FROM app.import_other_voucher AS o
        WHERE o.firm_id = i.firm_id AND o.import_id = i.import_id
    ) AS v
    WHERE i.firm_id = NEW.firm_id AND i.import_id = NEW.current_import_id AND i.source = 'fortnox'
      AND v.number ~ '^[0-9]{1,9}$'
    GROUP BY f.tenant, v.year_id, v.series;
  RETURN NULL;
END
$$;
CREATE TRIGGER note_series_heights AFTER UPDATE OF current_import_id ON app.closing
  FOR EACH ROW WHEN (NEW.current_import_id IS NOT NULL AND NEW.current_import_id IS DISTINCT FROM OLD.current_import_id)
  EXECUTE FUNCTION app.note_series_heights();

-- Who may send to a company, one at a time over all processes and firms: a lease, whose fence tells one holder from the
-- next.
CREATE TABLE fortnox.send_lock (
  oauth_client_id text NOT NULL,
  tenant text NOT NULL,
  holder uuid NOT NULL,
  fence bigint NOT NULL,
  held_until timestamptz NOT NULL,
  PRIMARY KEY (oauth_client_id, tenant)
);

-- When this database was brought back from a backup: what was on its way then is not known here, and may still land.
CREATE TABLE fortnox.restored (
  restored_at timestamptz NOT NULL
);

DO $$
DECLARE
  app_role text := current_setting('migrations.app_role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON fortnox.send_lock TO %I', app_role);
  EXECUTE format('GRANT SELECT ON fortnox.restored TO %I', app_role);
END
$$;
