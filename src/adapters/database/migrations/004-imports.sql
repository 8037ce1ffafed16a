-- Uploaded files, the runs that import them, and the snapshots that the runs make. A snapshot is never changed: it
-- becomes the closing's current one by a pointer, and gives way to the next.

CREATE TABLE app.import_file (
  firm_id uuid NOT NULL REFERENCES app.firm (firm_id),
  file_id uuid NOT NULL,
  name text NOT NULL,
  bytes integer NOT NULL,
  -- What a person must confirm before the file may be imported.
  confirmations text[] NOT NULL,
  uploaded_at timestamptz NOT NULL DEFAULT now(),
  uploaded_by text NOT NULL,
  PRIMARY KEY (firm_id, file_id)
);

-- The file in pieces, so that any process can take the job and no statement holds a hundred megabytes.
CREATE TABLE app.import_file_chunk (
  firm_id uuid NOT NULL,
  file_id uuid NOT NULL,
  chunk integer NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (firm_id, file_id, chunk),
  FOREIGN KEY (firm_id, file_id) REFERENCES app.import_file (firm_id, file_id) ON DELETE CASCADE
);
-- Kept for minutes: compressing would cost more than it saves.
ALTER TABLE app.import_file_chunk ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE app.import (
  firm_id uuid NOT NULL,
  import_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  number integer NOT NULL,
  source text NOT NULL,
  file_name text NOT NULL,
  file_sha256 bytea NOT NULL,
  -- Over the bookkeeping itself: the same content in another file has the same hash.
  content_hash bytea NOT NULL,
  program text NOT NULL,
  encoding text NOT NULL,
  vouchers integer NOT NULL,
  rows integer NOT NULL,
  accounts integer NOT NULL,
  covers_through date,
  findings jsonb NOT NULL,
  checks jsonb NOT NULL,
  -- Against the snapshot before, null for the first: outlives that snapshot.
  difference jsonb,
  imported_at timestamptz NOT NULL DEFAULT now(),
  imported_by text NOT NULL,
  duration_ms integer NOT NULL,
  -- When the accounts, vouchers and rows were removed; the record of the import stays.
  pruned_at timestamptz,
  PRIMARY KEY (firm_id, import_id),
  UNIQUE (firm_id, closing_id, number),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE
);

ALTER TABLE app.closing
  ADD COLUMN current_import_id uuid,
  ADD FOREIGN KEY (firm_id, current_import_id) REFERENCES app.import (firm_id, import_id);

CREATE TABLE app.import_run (
  firm_id uuid NOT NULL,
  run_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  -- No foreign key: the file goes when it is imported, the run stays.
  file_id uuid NOT NULL,
  file_name text NOT NULL,
  confirmed text[] NOT NULL,
  status text NOT NULL DEFAULT 'queued' CHECK (
    status IN ('queued', 'running', 'committed', 'unchanged', 'cancelled', 'refused', 'failed')),
  stages jsonb NOT NULL,
  cancel_requested boolean NOT NULL DEFAULT false,
  -- How often a process began on it: one that ends every process must not be tried for ever.
  attempts integer NOT NULL DEFAULT 0,
  import_number integer,
  problem jsonb,
  started_at timestamptz NOT NULL DEFAULT now(),
  started_by text NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (firm_id, run_id),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE
);
CREATE INDEX import_run_by_closing ON app.import_run (firm_id, closing_id, started_at);
-- At most one at a time per closing, whatever two tabs or two processes do.
CREATE UNIQUE INDEX import_run_one_at_a_time ON app.import_run (firm_id, closing_id)
  WHERE status IN ('queued', 'running');

-- year_index 0 is the closing's year, -1 the year before, as in SIE. Null is unknown, never zero.
CREATE TABLE app.import_account (
  firm_id uuid NOT NULL,
  import_id uuid NOT NULL,
  year_index smallint NOT NULL,
  account text NOT NULL,
  name text NOT NULL,
  account_type text,
  form_code text,
  opening_ore bigint,
  movement_ore bigint,
  closing_ore bigint,
  -- What the source itself says of the closing figure: compared in a control, never shown in its place.
  stated_closing_ore bigint,
  -- The account has a figure or a row; one that is only in the chart is not listed.
  in_use boolean NOT NULL,
  -- Where the account's ledger lies in import_row.
  first_row integer NOT NULL,
  row_count integer NOT NULL,
  PRIMARY KEY (firm_id, import_id, year_index, account),
  FOREIGN KEY (firm_id, import_id) REFERENCES app.import (firm_id, import_id) ON DELETE CASCADE
);

-- The two bulk tables have no foreign key: a million checks, row by row, would double the time of an import. They
-- are written in the same transaction as their snapshot, and go with it by the trigger below.

-- voucher_index counts from 0 in the order of date, series and number.
CREATE TABLE app.import_voucher (
  firm_id uuid NOT NULL,
  import_id uuid NOT NULL,
  voucher_index integer NOT NULL,
  voucher_date date,
  registered_on date,
  -- What debit and credit differ by: 0 for a voucher that balances.
  difference_ore bigint NOT NULL,
  debit_ore bigint NOT NULL,
  -- The voucher's rows in their order, as places in import_row.
  row_indexes integer[] NOT NULL,
  hash bytea NOT NULL,
  series text NOT NULL,
  number text NOT NULL,
  signature text NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (firm_id, import_id, voucher_index)
);

-- row_index runs through the accounts in order, and within an account in ledger order, so that a page of a ledger
-- is one stretch of the primary key and the only index is enough. Struck rows come last, outside every ledger.
CREATE TABLE app.import_row (
  firm_id uuid NOT NULL,
  import_id uuid NOT NULL,
  row_index integer NOT NULL,
  voucher_index integer NOT NULL,
  amount_ore bigint NOT NULL,
  -- What the account has moved up to and with this row; with the opening balance it is the running balance.
  movement_ore bigint NOT NULL,
  row_date date,
  correction text,
  account text NOT NULL,
  text text,
  quantity text,
  -- Dimension and object in turn.
  objects text[],
  PRIMARY KEY (firm_id, import_id, row_index)
);

CREATE FUNCTION app.remove_bulk_of_imports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM app.import_row AS r USING gone WHERE r.firm_id = gone.firm_id AND r.import_id = gone.import_id;
  DELETE FROM app.import_voucher AS v USING gone WHERE v.firm_id = gone.firm_id AND v.import_id = gone.import_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER remove_bulk AFTER DELETE ON app.import
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION app.remove_bulk_of_imports();

CALL migrations.protect('app.import_file');
CALL migrations.protect('app.import_file_chunk');
CALL migrations.protect('app.import');
CALL migrations.protect('app.import_run');
CALL migrations.protect('app.import_account');
CALL migrations.protect('app.import_voucher');
CALL migrations.protect('app.import_row');
