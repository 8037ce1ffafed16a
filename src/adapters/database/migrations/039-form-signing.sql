-- A form of the tax return (its name: INK2, INK2R, INK2S) is signed as an account is. What goes stale of one keeps its
-- fields as they stood then, in `basis`.
ALTER TABLE app.sign_off_event
  DROP CONSTRAINT sign_off_event_subject_kind_check,
  ADD CONSTRAINT sign_off_event_subject_kind_check
    CHECK (subject_kind IN ('account', 'appendix', 'check', 'form'));
