// Days that fall due under agreements, for the calendar and the list of what is to be done.
CREATE INDEX agreement_review FOR (n:Agreement) ON (n.reviewOn);
CREATE INDEX obligation_due FOR (n:Obligation) ON (n.dueOn);
