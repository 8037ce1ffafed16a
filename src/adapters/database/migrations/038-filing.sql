-- Handing in (deklaration): the files that were made, what people have said of them, and who hands them in.

CREATE TABLE app.sru_version (
  firm_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  -- Counts from 1.
  version integer NOT NULL CHECK (version > 0),
  -- The moment that stands in the files.
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  info bytea NOT NULL,
  forms bytea NOT NULL,
  -- Of BLANKETTER.SRU.
  sha256 text NOT NULL,
  -- Of what the forms say and of who hands them in, both without the moment: the same is not made twice.
  said_hash text NOT NULL,
  sender_hash text NOT NULL,
  PRIMARY KEY (firm_id, closing_id, version),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE,
  FOREIGN KEY (firm_id, made_by) REFERENCES app.firm_user (firm_id, user_id)
);

CREATE TABLE app.filing (
  firm_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  -- How the forms stand, kept for the list of clients: nothing hinders the files, and the newest file says the same as
  -- they do. The sender, who is the firm's, is not in it.
  is_ready boolean NOT NULL DEFAULT false,
  file_is_current boolean NOT NULL DEFAULT false,
  -- What a person has said: it stands, whatever becomes of the figures.
  filed_on date,
  receipt_number text NOT NULL DEFAULT '',
  -- The newest file when it was said.
  filed_version integer,
  signed_on date,
  changed_by text,
  changed_at timestamptz,
  PRIMARY KEY (firm_id, closing_id),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE,
  FOREIGN KEY (firm_id, changed_by) REFERENCES app.firm_user (firm_id, user_id),
  CHECK (signed_on IS NULL OR filed_on IS NOT NULL),
  CHECK (filed_on IS NULL OR filed_version IS NOT NULL)
);

-- Uppgiftslämnare, as typed; empty where nothing was.
CREATE TABLE app.firm_sender (
  firm_id uuid PRIMARY KEY REFERENCES app.firm (firm_id),
  organization_number text NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  postal_code text NOT NULL,
  postal_town text NOT NULL,
  department text NOT NULL,
  contact text NOT NULL,
  email text NOT NULL,
  phone text NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  FOREIGN KEY (firm_id, changed_by) REFERENCES app.firm_user (firm_id, user_id)
);

CALL migrations.protect('app.sru_version', 'SELECT, INSERT');
CALL migrations.protect('app.filing', 'SELECT, INSERT, UPDATE');
CALL migrations.protect('app.firm_sender', 'SELECT, INSERT, UPDATE');
