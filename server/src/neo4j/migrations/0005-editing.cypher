// A mutation sent twice with the same key is done once.
CREATE CONSTRAINT edit_request_key FOR (n:EditRequest) REQUIRE n.key IS UNIQUE;
