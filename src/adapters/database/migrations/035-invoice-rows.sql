-- The rows of invoices that were read alone: what the closing entry of a year with the cash method books.

CREATE TABLE app.import_invoice_row (
  firm_id uuid NOT NULL,
  import_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('customer', 'supplier')),
  number text NOT NULL,
  line integer NOT NULL,
  role text NOT NULL CHECK (role IN ('line', 'vat', 'rounding', 'total')),
  -- Null where the invoice does not name one.
  account text,
  -- Positive when it raises the total of the invoice.
  amount_ore bigint NOT NULL,
  vat_percent integer,
  cost_center text NOT NULL,
  project text NOT NULL,
  PRIMARY KEY (firm_id, import_id, side, number, line),
  FOREIGN KEY (firm_id, import_id, side, number)
    REFERENCES app.import_invoice (firm_id, import_id, side, number) ON DELETE CASCADE
);

-- A snapshot is never changed: no UPDATE.
CALL migrations.protect('app.import_invoice_row', 'SELECT, INSERT, DELETE');
