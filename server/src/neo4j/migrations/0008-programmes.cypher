// Checks on partners and assessments, listed by day; assets by their property number.
CREATE INDEX asset_uprn FOR (n:Asset) ON (n.uprn);
CREATE INDEX maturity_scale_name FOR (n:MaturityScale) ON (n.sortName, n.id);
CREATE INDEX maturity_assessment_on FOR (n:MaturityAssessment) ON (n.assessedOn, n.id);
// Assets are searched for too.
DROP INDEX search_names IF EXISTS;
CREATE FULLTEXT INDEX search_names FOR (n:Organisation|Area|Programme|Initiative|Agreement|Theme|Person|Asset) ON EACH [n.searchText];
