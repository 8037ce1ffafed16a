-- What an appendix says of one of its accounts, by itself: a signature on an account rests on no more of it.

-- Null until the appendix is computed again; then all that it says stands in its place.
ALTER TABLE app.appendix_sum
  ADD COLUMN account_hash text;
