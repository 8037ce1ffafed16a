-- Closing entries (bokslutsverifikationer): vouchers made in the closing, with every version of what they said.

CREATE TABLE app.closing_entry (
  firm_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  -- V is made by a person, S by the program from a person's choice.
  series text NOT NULL CHECK (series IN ('V', 'S')),
  -- Counts from 1 in its series, without gaps: an entry is made void, never removed.
  number integer NOT NULL CHECK (number > 0),
  -- Counts what it has said; a change must name the one that it was made from.
  version integer NOT NULL DEFAULT 1,
  -- 80 random bits in base32: what it is known by in Fortnox, made once and for all versions.
  key text NOT NULL CHECK (key ~ '^[A-Z2-7]{16}$'),
  state text NOT NULL CHECK (state IN ('draft', 'ready', 'not-for-transfer', 'handed-out', 'void')),
  origin jsonb NOT NULL,
  -- What the present version says; its rows are in entry_row.
  entry_date date NOT NULL,
  text text NOT NULL,
  is_reversal boolean NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  made_by text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  changed_by text NOT NULL,
  PRIMARY KEY (firm_id, entry_id),
  UNIQUE (firm_id, closing_id, series, number),
  UNIQUE (firm_id, key),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE
);
-- Which counter account was chosen for the difference of an account.
CREATE INDEX closing_entry_of_difference ON app.closing_entry (firm_id, (origin ->> 'account'))
  WHERE origin ->> 'kind' = 'difference';

CREATE TABLE app.entry_row (
  firm_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  row_index integer NOT NULL,
  account text NOT NULL,
  -- Debit positive.
  amount_ore bigint NOT NULL,
  -- Empty for none.
  cost_center text NOT NULL,
  project text NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (firm_id, entry_id, row_index),
  FOREIGN KEY (firm_id, entry_id) REFERENCES app.closing_entry (firm_id, entry_id) ON DELETE CASCADE
);

-- What each version said, the present one too: what was sent of it is compared with what became of it. Append-only.
CREATE TABLE app.entry_version (
  firm_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  version integer NOT NULL,
  -- Date, text, whether it is a reversal, and rows; amounts inside are strings of öre.
  content jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  by_user text NOT NULL,
  PRIMARY KEY (firm_id, entry_id, version),
  FOREIGN KEY (firm_id, entry_id) REFERENCES app.closing_entry (firm_id, entry_id) ON DELETE CASCADE
);

-- The appendices that an entry follows from; they go with it to Fortnox.
CREATE TABLE app.entry_appendix (
  firm_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  appendix_id uuid NOT NULL,
  PRIMARY KEY (firm_id, entry_id, appendix_id),
  FOREIGN KEY (firm_id, entry_id) REFERENCES app.closing_entry (firm_id, entry_id) ON DELETE CASCADE,
  FOREIGN KEY (firm_id, appendix_id) REFERENCES app.appendix (firm_id, appendix_id) ON DELETE CASCADE
);
CREATE INDEX entry_appendix_of_appendix ON app.entry_appendix (firm_id, appendix_id);

-- The firm's own (mallar), for every client.
CREATE TABLE app.entry_template (
  firm_id uuid NOT NULL REFERENCES app.firm (firm_id),
  template_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  text text NOT NULL,
  is_reversal boolean NOT NULL,
  -- Amounts inside are strings of öre.
  rows jsonb NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  made_by text NOT NULL,
  PRIMARY KEY (firm_id, template_id),
  UNIQUE (firm_id, name)
);

ALTER TABLE app.attachment
  DROP CONSTRAINT attachment_owner_kind_check,
  ADD CONSTRAINT attachment_owner_kind_check CHECK (owner_kind IN ('appendix', 'question', 'entry'));

CALL migrations.protect('app.closing_entry', 'SELECT, INSERT, UPDATE');
CALL migrations.protect('app.entry_row', 'SELECT, INSERT, DELETE');
CALL migrations.protect('app.entry_version', 'SELECT, INSERT');
CALL migrations.protect('app.entry_appendix', 'SELECT, INSERT, DELETE');
CALL migrations.protect('app.entry_template', 'SELECT, INSERT, DELETE');
