-- A bridge keeps how the difference came to be, day by day, so that closing entries can be put into it. What was built
-- without is built anew when it is asked for.
TRUNCATE app.ledger_bridge;
ALTER TABLE app.ledger_bridge ADD COLUMN moves jsonb;
