// Imports by time, and by the file they read.
CREATE INDEX import_run_started FOR (n:ImportRun) ON (n.startedAt, n.id);
CREATE INDEX import_run_file FOR (n:ImportRun) ON (n.fileHash);
