-- The firm and its people, clients and their closings, the log, and each user's own preferences.

-- Lets the database itself refuse two fiscal years of one client that share a day. It may already be installed
-- elsewhere, hence the search path.
SET LOCAL search_path = app, public;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA app;

CREATE TABLE app.firm (
  firm_id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  created_at timestamptz NOT NULL DEFAULT now()
);
CALL migrations.protect('app.firm', 'SELECT, INSERT, UPDATE');

-- People as the firm sees them. Schema auth has their addresses and passwords; this keeps the name on what a person
-- did after they have left, and lets the app's role do without any right on schema auth.
CREATE TABLE app.firm_user (
  firm_id uuid NOT NULL REFERENCES app.firm (firm_id),
  user_id text NOT NULL CHECK (length(user_id) BETWEEN 1 AND 64),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  active boolean NOT NULL DEFAULT true,
  PRIMARY KEY (firm_id, user_id)
);
CALL migrations.protect('app.firm_user', 'SELECT, INSERT, UPDATE');

CREATE TABLE app.client (
  firm_id uuid NOT NULL REFERENCES app.firm (firm_id),
  client_id uuid NOT NULL,
  -- Digits only: ten for a legal person, twelve for a natural one.
  organization_number text NOT NULL CHECK (organization_number ~ '^(\d{10}|\d{12})$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  company_form text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (firm_id, client_id),
  UNIQUE (firm_id, organization_number)
);
CALL migrations.protect('app.client');

CREATE TABLE app.closing (
  firm_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  client_id uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  responsible_user_id text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (firm_id, closing_id),
  UNIQUE (firm_id, client_id, starts_on),
  FOREIGN KEY (firm_id, client_id) REFERENCES app.client (firm_id, client_id),
  FOREIGN KEY (firm_id, responsible_user_id) REFERENCES app.firm_user (firm_id, user_id),
  CHECK (ends_on >= starts_on),
  CONSTRAINT closing_years_apart EXCLUDE USING gist (
    firm_id WITH =, client_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&
  )
);
CREATE INDEX closing_responsible ON app.closing (firm_id, responsible_user_id);
CALL migrations.protect('app.closing');

-- The number of a firm's latest log entry. Its row is locked from the entry until the commit, which is what makes
-- the numbers gapless and ascending.
CREATE TABLE app.log_counter (
  firm_id uuid PRIMARY KEY REFERENCES app.firm (firm_id),
  last_entry bigint NOT NULL
);
CALL migrations.protect('app.log_counter', 'SELECT, INSERT, UPDATE');

CREATE TABLE app.log_entry (
  firm_id uuid NOT NULL REFERENCES app.firm (firm_id),
  entry bigint NOT NULL,
  at timestamptz NOT NULL,
  -- Null for what was done at the server itself.
  user_id text,
  -- No foreign key: the log outlives what it tells of.
  closing_id uuid,
  event text NOT NULL,
  detail jsonb NOT NULL,
  -- What names a person stands outside the seal, which covers its hash, so that it can be erased one day.
  personal jsonb,
  personal_salt text,
  personal_hash text,
  PRIMARY KEY (firm_id, entry),
  FOREIGN KEY (firm_id, user_id) REFERENCES app.firm_user (firm_id, user_id)
);
CREATE INDEX log_entry_closing ON app.log_entry (firm_id, closing_id, entry) WHERE closing_id IS NOT NULL;
CALL migrations.protect('app.log_entry', 'SELECT, INSERT');

-- Each seal is the hash of the seal before it and of the entries it covers.
CREATE TABLE app.log_seal (
  firm_id uuid NOT NULL REFERENCES app.firm (firm_id),
  seal bigint NOT NULL,
  first_entry bigint NOT NULL,
  last_entry bigint NOT NULL,
  hash text NOT NULL,
  sealed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (firm_id, seal),
  UNIQUE (firm_id, first_entry),
  CHECK (last_entry >= first_entry)
);
CALL migrations.protect('app.log_seal', 'SELECT, INSERT');

CREATE TABLE app.user_preference (
  firm_id uuid NOT NULL,
  user_id text NOT NULL,
  key text NOT NULL,
  value jsonb NOT NULL,
  PRIMARY KEY (firm_id, user_id, key),
  FOREIGN KEY (firm_id, user_id) REFERENCES app.firm_user (firm_id, user_id)
);
CALL migrations.protect('app.user_preference', 'SELECT, INSERT, UPDATE');
