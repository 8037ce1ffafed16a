-- The tables of better-auth 1.7 (user, session, account, verification, two-factor, organisation = firm) with its own
-- column names, and the count of attempts. Tests compare them with what the library says it needs.

CREATE TABLE auth."user" (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  "emailVerified" boolean NOT NULL,
  image text,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now(),
  "twoFactorEnabled" boolean DEFAULT false
);

CREATE TABLE auth.session (
  id text PRIMARY KEY,
  "expiresAt" timestamptz NOT NULL,
  token text NOT NULL UNIQUE,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" text NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  "activeOrganizationId" text
);
CREATE INDEX session_of_user ON auth.session ("userId");

CREATE TABLE auth.account (
  id text PRIMARY KEY,
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "userId" text NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX account_user ON auth.account ("userId");

CREATE TABLE auth.verification (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "updatedAt" timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX verification_identifier ON auth.verification (identifier);

CREATE TABLE auth."twoFactor" (
  id text PRIMARY KEY,
  secret text NOT NULL,
  "backupCodes" text NOT NULL,
  "userId" text NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  verified boolean DEFAULT true,
  "failedVerificationCount" integer DEFAULT 0,
  "lockedUntil" timestamptz
);
CREATE INDEX two_factor_secret ON auth."twoFactor" (secret);
CREATE INDEX two_factor_user ON auth."twoFactor" ("userId");

-- id is the firm_id of schema app.
CREATE TABLE auth.organization (
  id text PRIMARY KEY,
  name text NOT NULL,
  slug text NOT NULL UNIQUE,
  logo text,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  metadata text
);

CREATE TABLE auth.member (
  id text PRIMARY KEY,
  "organizationId" text NOT NULL REFERENCES auth.organization (id) ON DELETE CASCADE,
  "userId" text NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('administrator', 'accountant', 'reviewer', 'reader')),
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  active boolean NOT NULL DEFAULT true
);
CREATE INDEX member_organization ON auth.member ("organizationId");
-- A person belongs to one firm: signing in needs no choice of firm.
CREATE UNIQUE INDEX member_user ON auth.member ("userId");

-- The link's token is stored hashed only, so that who reads the table can't use the links.
CREATE TABLE auth.invitation (
  id text PRIMARY KEY,
  "organizationId" text NOT NULL REFERENCES auth.organization (id) ON DELETE CASCADE,
  email text NOT NULL,
  role text NOT NULL CHECK (role IN ('administrator', 'accountant', 'reviewer', 'reader')),
  status text NOT NULL DEFAULT 'pending',
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz NOT NULL DEFAULT now(),
  "inviterId" text NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  "tokenHash" text NOT NULL UNIQUE
);
CREATE INDEX invitation_organization ON auth.invitation ("organizationId");
CREATE INDEX invitation_email ON auth.invitation (email);

-- How often something that can be guessed was tried; the key is a hash, so no address is kept in clear.
CREATE TABLE auth.attempt (
  key text PRIMARY KEY,
  count integer NOT NULL,
  window_ends_at timestamptz NOT NULL
);
