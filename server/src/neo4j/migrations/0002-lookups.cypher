// What people list, filter and search by.
CREATE INDEX organisation_name FOR (n:Organisation) ON (n.sortName, n.id);
CREATE INDEX organisation_kind FOR (n:Organisation) ON (n.kind, n.sortName, n.id);
CREATE INDEX organisation_sector FOR (n:Organisation) ON (n.sector, n.sortName, n.id);
CREATE INDEX area_gss_code FOR (n:Area) ON (n.gssCode);
CREATE INDEX area_level FOR (n:Area) ON (n.level, n.sortName, n.id);
CREATE INDEX area_name FOR (n:Area) ON (n.sortName, n.id);
CREATE POINT INDEX area_centroid FOR (n:Area) ON (n.centroid);
CREATE INDEX tie_kind FOR (n:Tie) ON (n.kind, n.id);
CREATE INDEX tie_verify_by FOR (n:Tie) ON (n.verifyBy);
CREATE INDEX provision_verify_by FOR (n:Provision) ON (n.verifyBy);
CREATE INDEX agreement_title FOR (n:Agreement) ON (n.sortName, n.id);
CREATE INDEX agreement_ends FOR (n:Agreement) ON (n.validTo, n.id);
CREATE INDEX programme_name FOR (n:Programme) ON (n.sortName, n.id);
CREATE INDEX initiative_name FOR (n:Initiative) ON (n.sortName, n.id);
CREATE INDEX asset_name FOR (n:Asset) ON (n.sortName, n.id);
CREATE INDEX engagement_held_on FOR (n:Engagement) ON (n.heldOn, n.id);
CREATE INDEX within_hierarchy FOR ()-[r:WITHIN]-() ON (r.hierarchy);
CREATE FULLTEXT INDEX search_names FOR (n:Organisation|Area|Programme|Initiative|Agreement|Theme|Person) ON EACH [n.searchText];
