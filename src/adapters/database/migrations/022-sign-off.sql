-- Signatures and what has become of them, comments, questions to the client, thresholds, and how far each closing has
-- come.

-- Väsentlighet: up to this a difference is none.
ALTER TABLE app.firm
  ADD COLUMN materiality_ore bigint NOT NULL DEFAULT 0 CHECK (materiality_ore >= 0);

-- An account's own threshold belongs to the client, in every closing.
CREATE TABLE app.account_threshold (
  firm_id uuid NOT NULL,
  client_id uuid NOT NULL,
  account text NOT NULL,
  threshold_ore bigint NOT NULL CHECK (threshold_ore >= 0),
  set_by text NOT NULL,
  set_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (firm_id, client_id, account),
  FOREIGN KEY (firm_id, client_id) REFERENCES app.client (firm_id, client_id) ON DELETE CASCADE
);
CALL migrations.protect('app.account_threshold');

-- What has been done with an account (key: its number), an appendix (its id) or a check (its name). Append-only.
CREATE TABLE app.sign_off_event (
  firm_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  subject_kind text NOT NULL CHECK (subject_kind IN ('account', 'appendix', 'check')),
  subject_key text NOT NULL,
  sequence integer NOT NULL,
  kind text NOT NULL CHECK (kind IN (
    'signed', 'reviewed', 'reopened', 'marked-not-applicable', 'marked-applicable', 'went-stale')),
  -- Null of what went stale.
  by_user text,
  at timestamptz NOT NULL,
  note text NOT NULL,
  -- As the person saw it; amounts inside are strings of öre.
  figures jsonb,
  basis jsonb,
  -- What went stale: why, and what the subject was called.
  causes jsonb,
  subject_name text,
  -- The import that a signature was made on, or that something went stale by.
  import_id uuid,
  import_number integer,
  PRIMARY KEY (firm_id, closing_id, subject_kind, subject_key, sequence),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE
);
CREATE INDEX sign_off_event_of_import ON app.sign_off_event (firm_id, closing_id, import_number)
  WHERE kind = 'went-stale';
CALL migrations.protect('app.sign_off_event', 'SELECT, INSERT');

-- What holds now, folded from the events: written with each of them, so that tables read one row per subject.
CREATE TABLE app.sign_off_state (
  firm_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  subject_kind text NOT NULL,
  subject_key text NOT NULL,
  -- The sequence of the last event.
  version integer NOT NULL,
  standing text NOT NULL CHECK (standing IN ('open', 'signed', 'reviewed', 'not-applicable')),
  stale boolean NOT NULL,
  state jsonb NOT NULL,
  -- What the standing signature was made on: it is not pruned. Null when open.
  import_id uuid,
  PRIMARY KEY (firm_id, closing_id, subject_kind, subject_key),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE
);
CALL migrations.protect('app.sign_off_state', 'SELECT, INSERT, UPDATE');

CREATE TABLE app.comment (
  firm_id uuid NOT NULL,
  comment_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  subject_kind text NOT NULL CHECK (subject_kind IN ('account', 'appendix')),
  subject_key text NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  text text NOT NULL,
  PRIMARY KEY (firm_id, comment_id),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE
);
CREATE INDEX comment_of_subject ON app.comment (firm_id, closing_id, subject_kind, subject_key, at);
CALL migrations.protect('app.comment', 'SELECT, INSERT');

-- A question to the client on a row. Vouchers are named, because their places change from import to import.
CREATE TABLE app.client_question (
  firm_id uuid NOT NULL,
  question_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  number integer NOT NULL,
  account text,
  appendix_id uuid,
  row_id text,
  voucher_series text,
  voucher_number text,
  side text CHECK (side IN ('customer', 'supplier')),
  invoice_number text,
  -- The row in words, as it stood when it was asked about.
  about text NOT NULL,
  text text NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'sent', 'answered', 'withdrawn')),
  asked_by text NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  answer text NOT NULL DEFAULT '',
  answered_by text,
  answered_at timestamptz,
  PRIMARY KEY (firm_id, question_id),
  UNIQUE (firm_id, closing_id, number),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE
);
CALL migrations.protect('app.client_question', 'SELECT, INSERT, UPDATE');

-- What a closing's ledgers say on the balance date, kept when it changes, so that lists and checks compute nothing.
CREATE TABLE app.ledger_standing (
  firm_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('customer', 'supplier')),
  control_accounts text[] NOT NULL,
  -- Over each item and what is open of it; null without a ledger.
  hash text,
  -- What is open, positive when owed; null when an item is unknown, or without a ledger.
  open_ore bigint,
  -- The bridge without its items, amounts as strings of öre; null when there is none, and then the reason is told.
  bridge jsonb,
  reason text,
  PRIMARY KEY (firm_id, closing_id, side),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE
);
CALL migrations.protect('app.ledger_standing', 'SELECT, INSERT, UPDATE');

-- How far the reconciliation has come, for the list of clients.
CREATE TABLE app.closing_progress (
  firm_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  accounts integer NOT NULL,
  settled integer NOT NULL,
  differences integer NOT NULL,
  stale integer NOT NULL,
  -- Whether a balance and its support part at all: another threshold then changes how the closing stands.
  parts boolean NOT NULL,
  PRIMARY KEY (firm_id, closing_id),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE
);
CALL migrations.protect('app.closing_progress', 'SELECT, INSERT, UPDATE');

-- When somebody first looked at what an import changed.
ALTER TABLE app.import
  ADD COLUMN difference_seen_at timestamptz;
