// Every node reached by id carries the label Entity beside its own, so that one index answers any id.
CREATE CONSTRAINT entity_id FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT identifier_scheme_value FOR (n:Identifier) REQUIRE (n.scheme, n.value) IS UNIQUE;
CREATE CONSTRAINT session_token FOR (n:Session) REQUIRE n.tokenHash IS UNIQUE;
CREATE CONSTRAINT principal_id FOR (n:Principal) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT store_key FOR (n:AtlasStore) REQUIRE n.key IS UNIQUE;
CREATE INDEX change_record FOR (n:Change) ON (n.recordId, n.revision);
CREATE INDEX change_at FOR (n:Change) ON (n.at, n.id);
CREATE INDEX change_import_run FOR (n:Change) ON (n.importRunId);
