// People by name; what is due, for one council at a time.
CREATE INDEX person_name FOR (n:Person) ON (n.sortName, n.id);
CREATE INDEX follow_up_due FOR (n:FollowUp) ON (n.ownerId, n.dueOn);
CREATE INDEX stewardship_owner FOR (n:Stewardship) ON (n.ownerId);
CREATE INDEX tie_owner_verify FOR (n:Tie) ON (n.ownerId, n.verifyBy);
CREATE INDEX provision_owner_verify FOR (n:Provision) ON (n.ownerId, n.verifyBy);
CREATE INDEX offer_title FOR (n:Offer) ON (n.sortName, n.id);
CREATE INDEX need_title FOR (n:Need) ON (n.sortName, n.id);
CREATE INDEX tie_status FOR (n:Tie) ON (n.status);
CREATE INDEX provision_status FOR (n:Provision) ON (n.status);
