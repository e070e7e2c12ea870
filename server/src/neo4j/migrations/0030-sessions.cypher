// A person is known by the provider that vouches for them; sessions are listed by person and cleared by age. Sessions without an idle end are of
// an older kind: whoever has one signs in again.
CREATE CONSTRAINT principal_subject FOR (n:Principal) REQUIRE (n.issuer, n.subject) IS UNIQUE;
CREATE CONSTRAINT session_id FOR (n:Session) REQUIRE n.id IS UNIQUE;
CREATE INDEX session_principal FOR (n:Session) ON (n.principalId);
CREATE INDEX session_expires FOR (n:Session) ON (n.expiresAt);
CREATE CONSTRAINT sign_in_attempts_key FOR (n:SignInAttempts) REQUIRE n.key IS UNIQUE;
MATCH (s:Session) WHERE s.idleExpiresAt IS NULL DELETE s;
