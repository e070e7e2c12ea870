// Erasures, reads of personal fields and disclosures: the latest first, and the reads of one person or by one.
CREATE CONSTRAINT erasure_id FOR (n:Erasure) REQUIRE n.id IS UNIQUE;
CREATE INDEX erasure_at FOR (n:Erasure) ON (n.at, n.id);
CREATE CONSTRAINT personal_read_id FOR (n:PersonalRead) REQUIRE n.id IS UNIQUE;
CREATE INDEX personal_read_at FOR (n:PersonalRead) ON (n.at, n.id);
CREATE INDEX personal_read_about FOR (n:PersonalRead) ON (n.aboutId);
CREATE INDEX personal_read_principal FOR (n:PersonalRead) ON (n.principalId);
CREATE CONSTRAINT disclosure_id FOR (n:Disclosure) REQUIRE n.id IS UNIQUE;
CREATE INDEX disclosure_at FOR (n:Disclosure) ON (n.at, n.id);
