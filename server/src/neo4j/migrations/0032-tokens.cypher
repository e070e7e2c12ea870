// Access tokens are found by the hash of what their owner keeps, and listed by owner.
CREATE CONSTRAINT access_token_hash FOR (n:AccessToken) REQUIRE n.tokenHash IS UNIQUE;
CREATE CONSTRAINT access_token_id FOR (n:AccessToken) REQUIRE n.id IS UNIQUE;
CREATE INDEX access_token_principal FOR (n:AccessToken) ON (n.principalId);
CREATE INDEX principal_email FOR (n:Principal) ON (n.email);
