-- Appropriations and tax (dispositioner och skatt), and what a person says of the tax return.

-- What is chosen and typed of a closing. Amounts inside are strings.
CREATE TABLE app.tax_choice (
  firm_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  -- A change must name the one that it was made from.
  version integer NOT NULL,
  content jsonb NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  changed_by text NOT NULL,
  PRIMARY KEY (firm_id, closing_id),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE
);
CALL migrations.protect('app.tax_choice', 'SELECT, INSERT, UPDATE');

-- What a person answers on the forms (uppgifter som du svarar på).
CREATE TABLE app.form_answers (
  firm_id uuid NOT NULL,
  closing_id uuid NOT NULL,
  version integer NOT NULL,
  answers jsonb NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  changed_by text NOT NULL,
  PRIMARY KEY (firm_id, closing_id),
  FOREIGN KEY (firm_id, closing_id) REFERENCES app.closing (firm_id, closing_id) ON DELETE CASCADE
);
CALL migrations.protect('app.form_answers', 'SELECT, INSERT, UPDATE');

-- Which field an account goes to by the client's own choice: in every closing of the client's.
CREATE TABLE app.form_mapping (
  firm_id uuid NOT NULL,
  client_id uuid NOT NULL,
  account text NOT NULL,
  code text NOT NULL CHECK (code ~ '^\d{4}$'),
  set_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  set_by text NOT NULL,
  PRIMARY KEY (firm_id, client_id, account),
  FOREIGN KEY (firm_id, client_id) REFERENCES app.client (firm_id, client_id) ON DELETE CASCADE
);
CALL migrations.protect('app.form_mapping');
