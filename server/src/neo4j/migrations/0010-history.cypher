// What was taken out keeps its id and its history; what one edit wrote at once is found together.
CREATE CONSTRAINT withdrawn_id FOR (n:Withdrawn) REQUIRE n.id IS UNIQUE;
CREATE INDEX change_batch FOR (n:Change) ON (n.batchId);
