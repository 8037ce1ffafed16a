-- The round trip: which voucher of an import is which closing entry, and whether it still says what was sent.

-- The marker of a closing entry in the voucher's comment; nothing else of the comment is kept.
ALTER TABLE app.import_voucher ADD COLUMN marker text;
CREATE INDEX import_voucher_of_marker ON app.import_voucher (firm_id, import_id) WHERE marker IS NOT NULL;

ALTER TABLE app.import_other_voucher
  ADD COLUMN marker text,
  -- Text and booked rows of one with a marker, as JSON in which amounts are strings of öre; null where they were not read.
  ADD COLUMN content jsonb;

-- The source's own name of the year after; null where there is none, or the source does not say.
ALTER TABLE app.import ADD COLUMN next_year_id text;

-- What the year after opens with in the source, which carries balances over only when a person asks it to.
CREATE TABLE app.import_next_opening (
  firm_id uuid NOT NULL,
  import_id uuid NOT NULL,
  account text NOT NULL,
  name text NOT NULL,
  -- Null where the source does not say.
  opening_ore bigint,
  PRIMARY KEY (firm_id, import_id, account),
  FOREIGN KEY (firm_id, import_id) REFERENCES app.import (firm_id, import_id) ON DELETE CASCADE
);
CALL migrations.protect('app.import_next_opening', 'SELECT, INSERT, DELETE');

-- An entry without a row here is one of which the import says nothing.
CREATE TABLE app.entry_recognition (
  firm_id uuid NOT NULL,
  import_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  recognition text NOT NULL CHECK (recognition IN ('same', 'changed', 'removed', 'duplicate')),
  -- Its place in the import; null when it is gone, or stands in the year after.
  voucher_index integer,
  -- The vouchers themselves: its own, the surplus ones, the one that reverses it. Amounts are strings of öre.
  found jsonb NOT NULL,
  recognised_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (firm_id, import_id, entry_id),
  FOREIGN KEY (firm_id, import_id) REFERENCES app.import (firm_id, import_id) ON DELETE CASCADE,
  FOREIGN KEY (firm_id, entry_id) REFERENCES app.closing_entry (firm_id, entry_id) ON DELETE CASCADE
);
CREATE INDEX entry_recognition_of_entry ON app.entry_recognition (firm_id, entry_id);
CALL migrations.protect('app.entry_recognition', 'SELECT, INSERT, DELETE');

-- Surplus vouchers with an entry's marker, as they were when a person let them stand as vouchers of their own, or had
-- an entry made that takes them out of the books again.
CREATE TABLE app.entry_let_stand (
  firm_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  year text NOT NULL CHECK (year IN ('own', 'next')),
  series text NOT NULL,
  number text NOT NULL,
  voucher jsonb NOT NULL,
  -- Void, it takes nothing out.
  reversed_by uuid,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  by_user text NOT NULL,
  PRIMARY KEY (firm_id, entry_id, year, series, number),
  FOREIGN KEY (firm_id, entry_id) REFERENCES app.closing_entry (firm_id, entry_id) ON DELETE CASCADE,
  FOREIGN KEY (firm_id, reversed_by) REFERENCES app.closing_entry (firm_id, entry_id) ON DELETE CASCADE
);
CALL migrations.protect('app.entry_let_stand', 'SELECT, INSERT, UPDATE, DELETE');

-- The voucher that a person said an entry has become, which was handed out in a file and came back without a marker.
CREATE TABLE app.entry_returned (
  firm_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  series text NOT NULL,
  number text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  by_user text NOT NULL,
  PRIMARY KEY (firm_id, entry_id),
  FOREIGN KEY (firm_id, entry_id) REFERENCES app.closing_entry (firm_id, entry_id) ON DELETE CASCADE
);
CALL migrations.protect('app.entry_returned', 'SELECT, INSERT, UPDATE, DELETE');
