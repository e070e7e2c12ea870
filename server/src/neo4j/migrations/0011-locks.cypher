// What edits hold by name, so that a number or an order among bodies is settled by one at a time.
CREATE CONSTRAINT edit_lock_name FOR (n:EditLock) REQUIRE n.name IS UNIQUE;
