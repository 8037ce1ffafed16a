-- What an import from Fortnox has beside the bookkeeping: both ledgers, what Fortnox says of accounts, series and
-- settings, where each voucher came from; and how much has changed in Fortnox since.

ALTER TABLE app.import
  -- Null for what came from no file.
  ALTER COLUMN file_name DROP NOT NULL,
  -- The fiscal years that were fetched, the latest first.
  ADD COLUMN years jsonb NOT NULL DEFAULT '[]',
  -- The source's own name of the closing's year.
  ADD COLUMN year_id text,
  -- When reading began: what is changed later is not in the snapshot.
  ADD COLUMN read_at timestamptz,
  -- What the source did not let us read, with the problem.
  ADD COLUMN not_fetched jsonb NOT NULL DEFAULT '[]',
  -- How much came of each ledger; a ledger that was not fetched says so.
  ADD COLUMN ledgers jsonb NOT NULL DEFAULT '[]';

ALTER TABLE app.import_run
  ALTER COLUMN file_id DROP NOT NULL,
  ALTER COLUMN file_name DROP NOT NULL,
  ADD COLUMN source text NOT NULL DEFAULT 'sie-file' CHECK (source IN ('sie-file', 'fortnox')),
  -- The years that Fortnox is asked for.
  ADD COLUMN year_ids text[] NOT NULL DEFAULT '{}';

-- Null where the source does not say.
ALTER TABLE app.import_account
  ADD COLUMN vat_code text,
  ADD COLUMN active boolean;

-- What the voucher books: the number of an invoice in its ledger, or of a payment. Null where the source does not say.
ALTER TABLE app.import_voucher
  ADD COLUMN reference_type text,
  ADD COLUMN reference_number text;

-- The vouchers of the other years that were fetched, without rows: an invoice may be booked in one of them.
CREATE TABLE app.import_other_voucher (
  firm_id uuid NOT NULL,
  import_id uuid NOT NULL,
  year_id text NOT NULL,
  series text NOT NULL,
  number text NOT NULL,
  voucher_date date NOT NULL,
  reference_type text NOT NULL,
  reference_number text,
  PRIMARY KEY (firm_id, import_id, year_id, series, number),
  FOREIGN KEY (firm_id, import_id) REFERENCES app.import (firm_id, import_id) ON DELETE CASCADE
);

-- Amounts are in the currency of the invoice. Null is unknown, never zero.
CREATE TABLE app.import_invoice (
  firm_id uuid NOT NULL,
  import_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('customer', 'supplier')),
  number text NOT NULL,
  supplier_reference text,
  party_number text NOT NULL,
  party_name text NOT NULL,
  invoice_date date,
  due_date date,
  final_pay_date date,
  total_ore bigint,
  -- When it was read.
  balance_ore bigint,
  currency text NOT NULL,
  currency_rate text,
  currency_unit text,
  booked boolean NOT NULL,
  cancelled boolean NOT NULL,
  credit boolean NOT NULL,
  paid_at_once boolean NOT NULL,
  factored boolean NOT NULL,
  -- Year, series and number in turn, for each voucher that books it; an unknown year is empty.
  vouchers text[],
  -- False when only the list of invoices was read: the three below are then unknown.
  read_alone boolean NOT NULL,
  credit_reference text,
  accounting_method text,
  total_to_pay_ore bigint,
  -- It was changed each time it was read.
  changed_during_fetch boolean NOT NULL,
  -- Over what decides its place in the ledger, its payments included.
  hash bytea NOT NULL,
  PRIMARY KEY (firm_id, import_id, side, number),
  FOREIGN KEY (firm_id, import_id) REFERENCES app.import (firm_id, import_id) ON DELETE CASCADE
);

CREATE TABLE app.import_payment (
  firm_id uuid NOT NULL,
  import_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('customer', 'supplier')),
  number text NOT NULL,
  -- The number of the invoice in the ledger.
  invoice_number text NOT NULL,
  paid_on date,
  -- In SEK.
  amount_ore bigint,
  currency text NOT NULL,
  currency_rate text,
  currency_unit text,
  booked boolean NOT NULL,
  has_write_offs boolean NOT NULL,
  -- False when only the list of payments was read: what was written off is then unknown.
  read_alone boolean NOT NULL,
  amount_in_currency_ore bigint,
  voucher_year_id text,
  voucher_series text,
  voucher_number text,
  PRIMARY KEY (firm_id, import_id, side, number),
  FOREIGN KEY (firm_id, import_id) REFERENCES app.import (firm_id, import_id) ON DELETE CASCADE
);
CREATE INDEX import_payment_of_invoice ON app.import_payment (firm_id, import_id, side, invoice_number);

CREATE TABLE app.import_write_off (
  firm_id uuid NOT NULL,
  import_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('customer', 'supplier')),
  payment_number text NOT NULL,
  line integer NOT NULL,
  account text NOT NULL,
  amount_ore bigint NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (firm_id, import_id, side, payment_number, line),
  FOREIGN KEY (firm_id, import_id, side, payment_number)
    REFERENCES app.import_payment (firm_id, import_id, side, number) ON DELETE CASCADE
);

-- The voucher series of each fetched year; only manual ones take vouchers from outside.
CREATE TABLE app.import_series (
  firm_id uuid NOT NULL,
  import_id uuid NOT NULL,
  year_id text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  manual boolean NOT NULL,
  PRIMARY KEY (firm_id, import_id, year_id, code),
  FOREIGN KEY (firm_id, import_id) REFERENCES app.import (firm_id, import_id) ON DELETE CASCADE
);

-- Kind predefined-account: the account of a task (CUSTCLAIM, SUPDEBT …). Kind locked-through: a day, name empty.
CREATE TABLE app.import_setting (
  firm_id uuid NOT NULL,
  import_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('predefined-account', 'locked-through')),
  name text NOT NULL,
  -- Null when none is set.
  value text,
  PRIMARY KEY (firm_id, import_id, kind, name),
  FOREIGN KEY (firm_id, import_id) REFERENCES app.import (firm_id, import_id) ON DELETE CASCADE
);

-- Cost centres and projects, by the dimensions of SIE (1, 6).
CREATE TABLE app.import_object (
  firm_id uuid NOT NULL,
  import_id uuid NOT NULL,
  dimension text NOT NULL CHECK (dimension IN ('1', '6')),
  code text NOT NULL,
  name text NOT NULL,
  -- Null where the source does not say.
  active boolean,
  PRIMARY KEY (firm_id, import_id, dimension, code),
  FOREIGN KEY (firm_id, import_id) REFERENCES app.import (firm_id, import_id) ON DELETE CASCADE
);

-- A snapshot is never changed: no UPDATE.
CALL migrations.protect('app.import_other_voucher', 'SELECT, INSERT, DELETE');
CALL migrations.protect('app.import_invoice', 'SELECT, INSERT, DELETE');
CALL migrations.protect('app.import_payment', 'SELECT, INSERT, DELETE');
CALL migrations.protect('app.import_write_off', 'SELECT, INSERT, DELETE');
CALL migrations.protect('app.import_series', 'SELECT, INSERT, DELETE');
CALL migrations.protect('app.import_setting', 'SELECT, INSERT, DELETE');
CALL migrations.protect('app.import_object', 'SELECT, INSERT, DELETE');

-- When anyone last looked for changes in a client's Fortnox: one look at a time, and not too often.
CREATE TABLE app.fortnox_look (
  firm_id uuid NOT NULL,
  client_id uuid NOT NULL,
  looked_at timestamptz NOT NULL,
  PRIMARY KEY (firm_id, client_id),
  FOREIGN KEY (firm_id, client_id) REFERENCES app.client (firm_id, client_id) ON DELETE CASCADE
);
CALL migrations.protect('app.fortnox_look');

-- What a look found, of the import that was then the closing's current one.
CREATE TABLE app.fortnox_freshness (
  firm_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  import_id uuid NOT NULL,
  checked_at timestamptz NOT NULL,
  changed_vouchers integer,
  problem jsonb,
  PRIMARY KEY (firm_id, closing_id),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE
);
CALL migrations.protect('app.fortnox_freshness');
