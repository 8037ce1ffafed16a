-- Files of entries that were handed out (SIE 4I), kept as they were; and what an import says of the year before, which
-- the closing as a file needs.

CREATE TABLE app.si_file (
  firm_id uuid NOT NULL,
  si_file_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  name text NOT NULL,
  content bytea NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  made_by text NOT NULL,
  -- Null while its entries are handed out.
  cancelled_at timestamptz,
  cancelled_by text,
  PRIMARY KEY (firm_id, si_file_id),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE
);
CREATE INDEX si_file_of_closing ON app.si_file (firm_id, closing_id);

CREATE TABLE app.si_file_entry (
  firm_id uuid NOT NULL,
  si_file_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  -- What the entry said in the file.
  version integer NOT NULL,
  PRIMARY KEY (firm_id, si_file_id, entry_id),
  FOREIGN KEY (firm_id, si_file_id) REFERENCES app.si_file (firm_id, si_file_id) ON DELETE CASCADE,
  FOREIGN KEY (firm_id, entry_id) REFERENCES app.closing_entry (firm_id, entry_id) ON DELETE CASCADE
);
CREATE INDEX si_file_entry_of_entry ON app.si_file_entry (firm_id, entry_id);

-- Null where the source does not say which days it had.
ALTER TABLE app.import
  ADD COLUMN previous_starts_on date,
  ADD COLUMN previous_ends_on date;

CALL migrations.protect('app.si_file', 'SELECT, INSERT, UPDATE');
CALL migrations.protect('app.si_file_entry', 'SELECT, INSERT');
