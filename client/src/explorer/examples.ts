/** Records of the demo: the ids follow from their names, so they are the same in every copy of it. */
const merrowshire = '194e36a9-8a1a-8498-b887-49edb64a67a4';
const countyCouncil = 'c5d24d7a-2007-804f-bc23-6277d38f3b00';
const tideAndTable = '1eccf33e-11fe-86ca-bd0f-ff1fb54eb477';

/** The queries the explorer opens on: each answers on the demo's world as it stands. */
export const examples: readonly string[] = [
  `# Find organisations: by words of a name, kind, sector, place, theme. Press the arrow to run this, or Ctrl-Enter.
# Lists come in pages: pass endCursor as "after" to go on.
query FindOrganisations($within: ID = "${merrowshire}", $after: String) {
  organisations(filter: { within: $within, sectors: [VCSE] }, orderBy: { field: NAME }, first: 10, after: $after) {
    totalCount
    nodes {
      id
      name
      kind
      isIllustrative
      serves { name }
      worksOn { name }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  `# One organisation: who it is, what it does where, whom it works with, and what each of these rests on.
query OneOrganisation($id: ID! = "${countyCouncil}") {
  organisation(id: $id) {
    name
    kind
    identifiers { scheme value url }
    governs { name level }
    parts { name kind }
    provisions { title themes { name } areas { name } status isStale }
    ties(first: 10) {
      totalCount
      nodes {
        kind
        strength
        status
        from { name }
        to { name }
        validFrom
        evidence { locator quote source { title } }
      }
    }
  }
}
`,
  `# The network of a place on a day: change asAt to see it as it was. Ask for what you draw; metrics are of what is shown.
query NetworkOfAPlace($within: ID! = "${merrowshire}", $asAt: Date) {
  network(input: { within: $within, asAt: $asAt, limit: 100 }) {
    summary
    totalNodes
    totalTies
    truncated
    unconfirmedShare
    nodes { organisation { id name sector } degree community }
    ties { from to layer kind strength status }
    metrics { density components isolates reciprocity }
  }
}
`,
  `# Who could introduce one organisation to another, the best way first, and why.
query Introductions($from: ID! = "${countyCouncil}", $to: ID! = "${tideAndTable}") {
  introductions(from: $from, to: $to, maxHops: 4, first: 3) {
    summary
    paths {
      organisations { name }
      score
      reasons
    }
  }
}
`,
  `# What facts rest on: each source, paragraph by paragraph.
query Sources {
  sources(first: 3) {
    totalCount
    nodes {
      title
      kind
      publishedOn
      evidenceCount
    }
  }
}
`,
  `# What was recorded and changed lately, by whom and why.
query History {
  changes(first: 5) {
    totalCount
    nodes {
      at
      by
      action
      reason
      record { __typename ... on Organisation { name } ... on Area { name } }
      fields { field before after }
    }
  }
}
`,
];
