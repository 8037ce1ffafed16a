-- The files that follow a voucher to Fortnox: what was to follow when it was transferred, and what has.

-- Whose turn it is to send those of a transfer, and whether all has been tried.
CREATE TABLE app.transfer_file_round (
  firm_id uuid NOT NULL,
  transfer_id uuid NOT NULL,
  -- Begun, and not over by itself before this: whoever comes meanwhile does nothing.
  held_until timestamptz NOT NULL,
  -- What follows has been listed.
  planned boolean NOT NULL DEFAULT false,
  -- Each file has been tried once at least.
  ended_at timestamptz,
  PRIMARY KEY (firm_id, transfer_id),
  FOREIGN KEY (firm_id, transfer_id) REFERENCES app.transfer (firm_id, transfer_id) ON DELETE CASCADE
);

-- One for each content: the same file on two appendices follows once.
CREATE TABLE app.transfer_file (
  firm_id uuid NOT NULL,
  transfer_id uuid NOT NULL,
  -- In hexadecimal; a part of it is in the file's name in Fortnox.
  sha256 text NOT NULL,
  place integer NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  -- An attached file by its owner, or null for a paper, which was drawn when the voucher was transferred.
  owner_kind text,
  owner_id uuid,
  file_id uuid,
  -- The paper until it has followed.
  content bytea,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'uploaded', 'sent')),
  -- Fortnox's own ids of it.
  uploaded_id text,
  archive_id text,
  problem jsonb,
  PRIMARY KEY (firm_id, transfer_id, sha256),
  FOREIGN KEY (firm_id, transfer_id) REFERENCES app.transfer (firm_id, transfer_id) ON DELETE CASCADE
);
ALTER TABLE app.transfer_file ALTER COLUMN content SET STORAGE EXTERNAL;

CALL migrations.protect('app.transfer_file_round', 'SELECT, INSERT, UPDATE');
CALL migrations.protect('app.transfer_file', 'SELECT, INSERT, UPDATE');
