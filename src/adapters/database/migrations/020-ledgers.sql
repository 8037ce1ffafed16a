-- Both ledgers as of a day. A snapshot's ledger is computed once per day that somebody asks for, and stored in the
-- order it is shown in, so that a page of it is one stretch of an index; the bridge to the accounts beside it. Where no
-- ledger was fetched, a list that somebody pasted stands in its place.

-- Of the closing's fiscal year; null when the source does not say.
ALTER TABLE app.import
  ADD COLUMN accounting_method text CHECK (accounting_method IN ('accrual', 'cash'));

-- Which accounts a client's ledger is held against. No row: what the source or the BAS chart proposes.
CREATE TABLE app.control_account_choice (
  firm_id uuid NOT NULL,
  client_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('customer', 'supplier')),
  accounts text[] NOT NULL,
  chosen_by text NOT NULL,
  chosen_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (firm_id, client_id, side),
  FOREIGN KEY (firm_id, client_id) REFERENCES app.client (firm_id, client_id) ON DELETE CASCADE
);
CALL migrations.protect('app.control_account_choice');

-- A list of open items as it was pasted: what is typed is kept, also when a ledger is fetched later.
CREATE TABLE app.pasted_ledger (
  firm_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('customer', 'supplier')),
  as_of date NOT NULL,
  rows jsonb NOT NULL,
  pasted_by text NOT NULL,
  pasted_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (firm_id, closing_id, side),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE
);
CALL migrations.protect('app.pasted_ledger');

-- A ledger at the end of a day, with its sums: of a snapshot, or (closing_id) of the pasted list.
CREATE TABLE app.ledger_day (
  firm_id uuid NOT NULL,
  ledger_day_id uuid NOT NULL,
  import_id uuid,
  closing_id uuid,
  side text NOT NULL CHECK (side IN ('customer', 'supplier')),
  as_of date NOT NULL,
  computed_at timestamptz NOT NULL DEFAULT now(),
  parties integer NOT NULL,
  items integer NOT NULL,
  unknown_items integer NOT NULL,
  -- Rows of parties and items; what is outside the ledger lies after them.
  rows integer NOT NULL,
  outside integer NOT NULL,
  -- Null when an item is unknown.
  total_ore bigint,
  settled_ore bigint,
  open_ore bigint,
  known_open_ore bigint NOT NULL,
  -- With the cash method: what the closing entry must hold.
  to_be_booked_items integer NOT NULL,
  to_be_booked_ore bigint,
  -- Amounts inside are strings of öre.
  ageing jsonb NOT NULL,
  credits jsonb NOT NULL,
  -- Over each item and what is open of it.
  hash bytea NOT NULL,
  PRIMARY KEY (firm_id, ledger_day_id),
  UNIQUE (firm_id, import_id, side, as_of),
  UNIQUE (firm_id, closing_id, side),
  FOREIGN KEY (firm_id, import_id) REFERENCES app.import (firm_id, import_id) ON DELETE CASCADE,
  FOREIGN KEY (firm_id, closing_id, side)
    REFERENCES app.pasted_ledger (firm_id, closing_id, side) ON DELETE CASCADE,
  CHECK ((import_id IS NULL) <> (closing_id IS NULL))
);

-- position counts from 0 in the order of parties, each with its sums before its items. No foreign key, as other bulk
-- tables: rows go with their day by the trigger below.
CREATE TABLE app.ledger_row (
  firm_id uuid NOT NULL,
  ledger_day_id uuid NOT NULL,
  position integer NOT NULL,
  party_index integer NOT NULL,
  -- On the row of a party alone: how many items it has.
  party_items integer,
  days_overdue integer,
  invoice_date date,
  due_date date,
  total_ore bigint,
  settled_ore bigint,
  open_ore bigint,
  open_in_currency_ore bigint,
  party_number text NOT NULL,
  party_name text NOT NULL,
  -- Null on the row of a party.
  number text,
  supplier_reference text,
  currency text,
  -- Why it is in no sum, on rows past the ledger.
  outside text,
  -- JSON, null when empty; amounts are strings of öre.
  vouchers text,
  later text,
  notes text,
  PRIMARY KEY (firm_id, ledger_day_id, position)
);
CREATE INDEX ledger_row_of_party ON app.ledger_row (firm_id, ledger_day_id, party_index)
  WHERE party_items IS NOT NULL;

CREATE FUNCTION app.remove_rows_of_ledger_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM app.ledger_row AS r
    USING gone WHERE r.firm_id = gone.firm_id AND r.ledger_day_id = gone.ledger_day_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER remove_rows AFTER DELETE ON app.ledger_day
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION app.remove_rows_of_ledger_days();

-- The bridge from a ledger at the end of a day to the control accounts it was built for.
CREATE TABLE app.ledger_bridge (
  firm_id uuid NOT NULL,
  ledger_day_id uuid NOT NULL,
  control_accounts text[] NOT NULL,
  -- Debit positive. Null is unknown.
  ledger_ore bigint,
  explained_ore bigint NOT NULL,
  balance_ore bigint,
  unexplained_ore bigint,
  first_different date,
  different_since date,
  item_count integer NOT NULL,
  -- Each control account with its part; amounts inside are strings of öre.
  accounts jsonb NOT NULL,
  items jsonb NOT NULL,
  PRIMARY KEY (firm_id, ledger_day_id),
  FOREIGN KEY (firm_id, ledger_day_id) REFERENCES app.ledger_day (firm_id, ledger_day_id) ON DELETE CASCADE
);

CALL migrations.protect('app.ledger_day', 'SELECT, INSERT, DELETE');
CALL migrations.protect('app.ledger_row', 'SELECT, INSERT, DELETE');
CALL migrations.protect('app.ledger_bridge');
