// Who may see a node, as one list that guards of queries read: the first entry among a reader's keys decides, and those denied come first.
MATCH (n) WHERE n.visibility IS NOT NULL AND n.readers IS NULL
CALL (n) {
  WITH n, CASE WHEN n.ownerId IS NULL THEN [] ELSE ['+owner:' + n.ownerId] END AS owner,
    [id IN coalesce(n.partyIds, []) | '+for:' + id] AS parties, [id IN coalesce(n.sharedWith, []) | '+for:' + id] AS shared
  SET n.readers = [id IN coalesce(n.deniedTo, []) | '-' + id] + CASE n.visibility WHEN 'OWNER' THEN owner + shared
    WHEN 'PARTIES' THEN owner + parties + shared WHEN 'RESTRICTED' THEN [id IN coalesce(n.restrictedTo, []) | '+name:' + id] ELSE ['+*'] END
} IN TRANSACTIONS OF 2000 ROWS;
