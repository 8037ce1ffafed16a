-- Appendices: what supports the balance of accounts, what each says of them, and the files attached.

CREATE TABLE app.appendix (
  firm_id uuid NOT NULL,
  appendix_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  -- Counts from 1 in the closing; the number of one that was removed is not given to another.
  number integer NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  -- Those of a main appendix follow the chart.
  accounts text[] NOT NULL,
  -- Amounts inside are strings of öre.
  content jsonb NOT NULL,
  overrides jsonb NOT NULL DEFAULT '[]',
  note text NOT NULL DEFAULT '',
  roll_rule text NOT NULL CHECK (roll_rule IN ('none', 'rows', 'rows-and-amounts')),
  -- Counts the changes of what people type; a change must name the one that it was made from.
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Null when the program made it.
  created_by text,
  changed_at timestamptz NOT NULL DEFAULT now(),
  changed_by text,
  -- The appendix of the year before that it was made from.
  rolled_from uuid,
  -- A removed one stays, as what was signed rested on it.
  removed_at timestamptz,
  removed_by text,
  PRIMARY KEY (firm_id, appendix_id),
  UNIQUE (firm_id, closing_id, number),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE,
  FOREIGN KEY (firm_id, rolled_from) REFERENCES app.appendix (firm_id, appendix_id)
    ON DELETE SET NULL (rolled_from)
);
CREATE UNIQUE INDEX appendix_of_ledger ON app.appendix (firm_id, closing_id, kind)
  WHERE kind IN ('customer-ledger', 'supplier-ledger') AND removed_at IS NULL;
CREATE UNIQUE INDEX appendix_of_group ON app.appendix (firm_id, closing_id, (content ->> 'group'))
  WHERE kind = 'main' AND removed_at IS NULL;
-- Rolled forward once, whatever two tabs do; what somebody then removed is not made again.
CREATE UNIQUE INDEX appendix_rolled_once ON app.appendix (firm_id, closing_id, rolled_from)
  WHERE rolled_from IS NOT NULL;
CREATE INDEX appendix_rolled_from ON app.appendix (firm_id, rolled_from) WHERE rolled_from IS NOT NULL;

-- What an appendix says of each of its accounts: kept when it is computed, so that tables read it and compute nothing.
-- Those of main appendices too, which sum the others and support no account themselves.
CREATE TABLE app.appendix_sum (
  firm_id uuid NOT NULL,
  appendix_id uuid NOT NULL,
  account text NOT NULL,
  -- Debit positive; null is unknown.
  amount_ore bigint,
  -- Of the whole appendix: how many findings, and a hash of all that it says.
  findings integer NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (firm_id, appendix_id, account),
  FOREIGN KEY (firm_id, appendix_id) REFERENCES app.appendix (firm_id, appendix_id) ON DELETE CASCADE
);

-- Files of an appendix, or of a question to the client. In the database, so that one backup holds everything.
CREATE TABLE app.attachment (
  firm_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  owner_kind text NOT NULL CHECK (owner_kind IN ('appendix', 'question')),
  owner_id uuid NOT NULL,
  -- A thirteenth file has no place, whatever two tabs do.
  place integer NOT NULL CHECK (place BETWEEN 1 AND 12),
  name text NOT NULL,
  media_type text NOT NULL,
  bytes integer NOT NULL CHECK (bytes BETWEEN 1 AND 10000000),
  sha256 bytea NOT NULL,
  content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 10000000),
  added_at timestamptz NOT NULL DEFAULT now(),
  added_by text NOT NULL,
  PRIMARY KEY (firm_id, attachment_id),
  UNIQUE (firm_id, owner_kind, owner_id, place),
  UNIQUE (firm_id, owner_kind, owner_id, sha256),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE
);
CREATE INDEX attachment_of_closing ON app.attachment (firm_id, closing_id);
-- What people attach is compressed already.
ALTER TABLE app.attachment ALTER COLUMN content SET STORAGE EXTERNAL;

CALL migrations.protect('app.appendix', 'SELECT, INSERT, UPDATE');
CALL migrations.protect('app.appendix_sum');
CALL migrations.protect('app.attachment', 'SELECT, INSERT, DELETE');
