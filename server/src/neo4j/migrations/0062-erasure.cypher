// What was taken out, by its kind: for erasing a person from what was said of them, and for what is past its time.
CREATE INDEX withdrawn_record_label FOR (n:Withdrawn) ON (n.recordLabel);
