// Checks that found nobody, the latest first.
CREATE INDEX coverage_check_checked_on FOR (n:CoverageCheck) ON (n.checkedOn, n.id);
