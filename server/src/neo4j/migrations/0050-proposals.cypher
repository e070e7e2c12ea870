// What waits for a council, the latest first.
CREATE INDEX proposal_recorded FOR (n:Proposal) ON (n.recordedAt, n.id);
CREATE INDEX proposal_owner_state FOR (n:Proposal) ON (n.ownerId, n.state);
