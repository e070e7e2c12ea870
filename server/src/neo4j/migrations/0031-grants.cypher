// Grants, the latest first; people by name. Those who signed in before there were grants can be given one.
CREATE INDEX grant_valid_from FOR (n:Grant) ON (n.validFrom, n.id);
CREATE INDEX principal_name FOR (n:Principal) ON (n.name, n.id);
MATCH (p:Principal) WHERE p.visibility IS NULL SET p:Entity, p.visibility = 'RESTRICTED', p.restrictedTo = [p.id, 'stewards'];
