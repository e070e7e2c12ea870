// Lists that are read in order, a page at a time.
CREATE INDEX organisation_recorded FOR (n:Organisation) ON (n.recordedAt, n.id);
CREATE INDEX tie_id FOR (n:Tie) ON (n.id);
CREATE INDEX provision_id FOR (n:Provision) ON (n.id);
