// What began, ended, turned or was recorded between two days.
CREATE INDEX tie_valid_from FOR (n:Tie) ON (n.validFrom);
CREATE INDEX tie_valid_to FOR (n:Tie) ON (n.validTo);
CREATE INDEX tie_state_from FOR (n:Tie) ON (n.stateFrom);
CREATE INDEX tie_recorded FOR (n:Tie) ON (n.recordedAt);
CREATE INDEX provision_valid_from FOR (n:Provision) ON (n.validFrom);
CREATE INDEX provision_valid_to FOR (n:Provision) ON (n.validTo);
CREATE INDEX provision_state_from FOR (n:Provision) ON (n.stateFrom);
CREATE INDEX provision_recorded FOR (n:Provision) ON (n.recordedAt);
CREATE INDEX organisation_opened FOR (n:Organisation) ON (n.openedOn);
CREATE INDEX organisation_closed FOR (n:Organisation) ON (n.closedOn);
CREATE INDEX agreement_recorded FOR (n:Agreement) ON (n.recordedAt);
CREATE INDEX stage_event_on FOR (n:StageEvent) ON (n.on);
