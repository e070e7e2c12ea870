/**
 * The graph's shared language, declared once: the writer checks drafts against it, the query lint checks every query against
 * it, and docs/DOMAIN.md describes it. Each label's own properties come on top of `entityProperties`.
 */
export type PropertyType = 'string' | 'string[]' | 'int' | 'float' | 'boolean' | 'date' | 'datetime' | 'point';

export interface NodeModel {
  /** What it is, in one sentence. */
  readonly about: string;
  /** True where the record keeps its own history: a Change for every write. */
  readonly kept: boolean;
  readonly properties: Readonly<Record<string, PropertyType>>;
  readonly required: readonly string[];
  /** Relationships out of it: type → labels at the other end. */
  readonly links: Readonly<Record<string, readonly string[]>>;
  /** Those of the links that it has exactly one of. */
  readonly single?: readonly string[];
  /** Nodes that exist only as part of it: relationship type → label. */
  readonly parts?: Readonly<Record<string, string>>;
}

/**
 * What every node reached by id carries. `partyIds` serves PARTIES, `restrictedTo` RESTRICTED; whoever is in `deniedTo` (people or
 * organisations) never sees it.
 */
export const entityProperties = {
  id: 'string',
  revision: 'int',
  ownerId: 'string',
  visibility: 'string',
  partyIds: 'string[]',
  restrictedTo: 'string[]',
  deniedTo: 'string[]',
  isIllustrative: 'boolean',
  recordedAt: 'datetime',
  fingerprint: 'string',
} as const satisfies Record<string, PropertyType>;

const validity = { validFrom: 'date', validTo: 'date' } as const;
const evidenced = { EVIDENCED_BY: 'Evidence' } as const;

/** Properties a relationship may carry, by type. Types not named here carry none. */
export const linkProperties: Readonly<Record<string, Readonly<Record<string, PropertyType>>>> = {
  PART_OF: validity,
  BASED_IN: validity,
  GOVERNS: validity,
  WITHIN: { hierarchy: 'string', ...validity },
  SUCCEEDED_BY: { on: 'date', kind: 'string' },
  HAS_PARTY: { role: 'string' },
  OWNED_BY: validity,
  MANAGED_BY: validity,
};

export const model = {
  Organisation: {
    about: 'Any body, named or not; the inside of a council too.',
    kept: true,
    properties: {
      name: 'string',
      sortName: 'string',
      isNamed: 'boolean',
      alsoKnownAs: 'string[]',
      kind: 'string',
      sector: 'string',
      description: 'string',
      website: 'string',
      openedOn: 'date',
      closedOn: 'date',
      decisionLeadDays: 'int',
      searchText: 'string',
    },
    required: ['name', 'sortName', 'isNamed', 'kind', 'sector', 'searchText'],
    links: {
      PART_OF: ['Organisation'],
      BASED_IN: ['Area'],
      GOVERNS: ['Area'],
      SUCCEEDED_BY: ['Organisation'],
    },
    parts: { IDENTIFIED_BY: 'Identifier', ...evidenced },
  },
  Identifier: {
    about: 'One register number of an organisation: scheme and value, unique together.',
    kept: false,
    properties: { scheme: 'string', value: 'string', url: 'string' },
    required: ['scheme', 'value'],
    links: {},
  },
  Area: {
    about: 'A place with its own dates, wider areas and successors. Not its council: councils GOVERN areas.',
    kept: true,
    properties: {
      name: 'string',
      sortName: 'string',
      level: 'string',
      gssCode: 'string',
      openedOn: 'date',
      closedOn: 'date',
      centroid: 'point',
      boundary: 'string',
      searchText: 'string',
    },
    required: ['name', 'sortName', 'level', 'searchText'],
    links: { WITHIN: ['Area'], SUCCEEDED_BY: ['Area'] },
    parts: evidenced,
  },
  Framework: {
    about: 'A named, owned, dated set of themes.',
    kept: true,
    properties: { name: 'string', ...validity },
    required: ['name'],
    links: { OWNED_BY: ['Organisation'] },
    parts: evidenced,
  },
  Theme: {
    about: 'What work is about, in a tree within one framework.',
    kept: true,
    properties: { name: 'string', description: 'string', position: 'int', searchText: 'string' },
    required: ['name', 'position', 'searchText'],
    links: { IN_FRAMEWORK: ['Framework'], PART_OF: ['Theme'] },
    single: ['IN_FRAMEWORK'],
    parts: evidenced,
  },
  Provision: {
    about: 'Who does what where: one organisation, its themes, its areas, dated.',
    kept: true,
    properties: { title: 'string', ...validity, status: 'string', lastVerifiedOn: 'date', verifyBy: 'date', stateFrom: 'date' },
    required: ['status'],
    links: { PROVIDED_BY: ['Organisation'], ON_THEME: ['Theme'], IN_AREA: ['Area'] },
    single: ['PROVIDED_BY'],
    parts: { HAS_STATE: 'FactState', ...evidenced },
  },
  Tie: {
    about: 'A relationship between two organisations, FROM one TO another.',
    kept: true,
    properties: {
      kind: 'string',
      strength: 'int',
      status: 'string',
      ...validity,
      lastVerifiedOn: 'date',
      verifyBy: 'date',
      stateFrom: 'date',
      note: 'string',
    },
    required: ['kind', 'strength', 'status'],
    links: { FROM: ['Organisation'], TO: ['Organisation'], ASSERTED_BY: ['Organisation'], CONFIRMED_BY: ['Organisation'] },
    single: ['FROM', 'TO'],
    parts: { HAS_STATE: 'FactState', ...evidenced },
  },
  FactState: {
    about:
      'Status and strength of a tie or provision over a time, where it has changed. The latest stands on the fact itself, from stateFrom.',
    kept: false,
    properties: { status: 'string', strength: 'int', ...validity },
    required: ['status'],
    links: {},
  },
  Source: {
    about: 'A document, register, survey, meeting or person that facts are taken from.',
    kept: true,
    properties: {
      title: 'string',
      kind: 'string',
      publishedOn: 'string',
      publishedSort: 'string',
      reference: 'string',
      publisher: 'string',
      licence: 'string',
      attribution: 'string',
    },
    required: ['title', 'kind'],
    links: {},
  },
  Evidence: {
    about: 'One passage of a source that supports a record, or one field of it.',
    kept: false,
    properties: { locator: 'string', quote: 'string', field: 'string' },
    required: ['locator'],
    links: { FROM_SOURCE: ['Source'] },
  },
  StatedFigure: {
    about: 'A total that a source states and whose parts we do not hold.',
    kept: true,
    properties: { label: 'string', value: 'float', qualifier: 'string', unit: 'string', on: 'string', onSort: 'string' },
    required: ['label', 'value', 'qualifier', 'unit'],
    links: { ABOUT: ['Organisation', 'Programme', 'Initiative', 'Engagement', 'Agreement', 'Asset'] },
    single: ['ABOUT'],
    parts: evidenced,
  },
  Note: {
    about: 'An evidenced statement kept as text on a record.',
    kept: true,
    properties: { heading: 'string', text: 'string', position: 'int' },
    required: ['heading', 'text', 'position'],
    links: { ABOUT: ['Organisation', 'Programme', 'Initiative', 'Engagement', 'Agreement', 'Asset'] },
    single: ['ABOUT'],
    parts: evidenced,
  },
  Programme: {
    about: 'A programme of work.',
    kept: true,
    properties: { name: 'string', sortName: 'string', summary: 'string', startsOn: 'string', endsOn: 'string', searchText: 'string' },
    required: ['name', 'sortName', 'searchText'],
    links: { LED_BY: ['Organisation'], PARTNERED_BY: ['Organisation'], IN_AREA: ['Area'], ON_THEME: ['Theme'] },
    parts: evidenced,
  },
  Initiative: {
    about: 'A pilot, pathfinder, project or scheme, tactical or strategic.',
    kept: true,
    properties: {
      name: 'string',
      sortName: 'string',
      summary: 'string',
      kind: 'string',
      scale: 'string',
      startsOn: 'string',
      endsOn: 'string',
      startsFrom: 'date',
      endsBefore: 'date',
      searchText: 'string',
    },
    required: ['name', 'sortName', 'kind', 'searchText'],
    links: {
      IN_PROGRAMME: ['Programme'],
      LED_BY: ['Organisation'],
      PARTNERED_BY: ['Organisation'],
      IN_AREA: ['Area'],
      ON_THEME: ['Theme'],
      USES: ['Asset'],
      LED_TO: ['Initiative'],
    },
    parts: evidenced,
  },
  Agreement: {
    about: 'An agreement between parties in roles. It is live over [liveFrom, liveTo) save for breaks, worked out from its stages and end.',
    kept: true,
    properties: {
      title: 'string',
      sortName: 'string',
      kind: 'string',
      reference: 'string',
      summary: 'string',
      startsOn: 'date',
      ...validity,
      liveFrom: 'date',
      liveTo: 'date',
      liveWithBreaks: 'boolean',
      noticeDays: 'int',
      valuePence: 'int',
      searchText: 'string',
    },
    required: ['title', 'sortName', 'kind', 'searchText'],
    links: {
      HAS_PARTY: ['Organisation'],
      ON_THEME: ['Theme'],
      IN_AREA: ['Area'],
      CONCERNS: ['Asset'],
      UNDER: ['Initiative'],
      FUNDED_FROM: ['Fund'],
    },
    parts: { HAS_STAGE: 'StageEvent', ...evidenced },
  },
  StageEvent: {
    about: 'A stage an agreement entered on a day; `position` tells stages of one day apart.',
    kept: false,
    properties: { stage: 'string', on: 'date', position: 'int', note: 'string' },
    required: ['stage', 'on', 'position'],
    links: { SET_BY: ['Organisation'], DECIDED_BY: ['Decision'] },
  },
  Decision: {
    about: 'A decision by a body at a meeting.',
    kept: true,
    properties: {
      meetingOn: 'date',
      reference: 'string',
      forwardPlanReference: 'string',
      isKeyDecision: 'boolean',
      recommendation: 'string',
      outcome: 'string',
      url: 'string',
    },
    required: ['meetingOn', 'isKeyDecision'],
    links: { MADE_BY: ['Organisation'], FOR_AREA: ['Area'] },
    single: ['MADE_BY'],
    parts: evidenced,
  },
  Fund: {
    about: 'Money behind agreements.',
    kept: true,
    properties: { name: 'string', summary: 'string' },
    required: ['name'],
    links: { OWNED_BY: ['Organisation'] },
    parts: evidenced,
  },
  Asset: {
    about: 'A building, open space, car park, toilet block, library …',
    kept: true,
    properties: {
      name: 'string',
      sortName: 'string',
      isNamed: 'boolean',
      kind: 'string',
      summary: 'string',
      uprn: 'string',
      searchText: 'string',
    },
    required: ['name', 'sortName', 'isNamed', 'kind', 'searchText'],
    links: { OWNED_BY: ['Organisation'], MANAGED_BY: ['Organisation'], IN_AREA: ['Area'] },
    parts: evidenced,
  },
  Person: {
    about: 'A contact, officer or councillor. Where a source names one we keep the post, not the name.',
    kept: true,
    properties: { name: 'string', sortName: 'string', isNamed: 'boolean', searchText: 'string' },
    required: ['name', 'sortName', 'isNamed', 'searchText'],
    links: {},
    parts: evidenced,
  },
  Role: {
    about: 'A post held in an organisation or for an area, dated.',
    kept: true,
    properties: { title: 'string', ...validity },
    required: ['title'],
    links: { HELD_BY: ['Person'], IN_ORGANISATION: ['Organisation'], FOR_AREA: ['Area'] },
    parts: evidenced,
  },
  Engagement: {
    about: 'A dated meeting, workshop, interview or event. `on` is as the source gives it; `heldOn` is the day where it is known.',
    kept: true,
    properties: {
      title: 'string',
      sortName: 'string',
      kind: 'string',
      on: 'string',
      onSort: 'string',
      heldOn: 'date',
      summary: 'string',
      searchText: 'string',
    },
    required: ['title', 'sortName', 'kind', 'searchText'],
    links: { HOSTED_BY: ['Organisation'], ATTENDED_BY: ['Organisation'], IN_AREA: ['Area'], IN_PROGRAMME: ['Programme'] },
    parts: evidenced,
  },
} as const satisfies Record<string, NodeModel>;

/** Labels of nodes that are written through drafts. */
export type Label = keyof typeof model;

/** Nodes the Atlas keeps for itself, outside the drafts: history, readers, imports, migrations. */
export const systemModel = {
  Change: {
    id: 'string',
    at: 'datetime',
    principalId: 'string',
    by: 'string',
    recordId: 'string',
    recordLabel: 'string',
    revision: 'int',
    action: 'string',
    reason: 'string',
    why: 'string',
    before: 'string',
    after: 'string',
    importRunId: 'string',
  },
  Principal: {
    id: 'string',
    kind: 'string',
    name: 'string',
    persona: 'string',
    roles: 'string[]',
    councilIds: 'string[]',
    organisationIds: 'string[]',
    areaIds: 'string[]',
    themeIds: 'string[]',
  },
  Session: {
    id: 'string',
    tokenHash: 'string',
    principalId: 'string',
    createdAt: 'datetime',
    lastUsedAt: 'datetime',
    expiresAt: 'datetime',
  },
  ImportRun: {
    id: 'string',
    profile: 'string',
    fileName: 'string',
    fileHash: 'string',
    state: 'string',
    isDryRun: 'boolean',
    startedAt: 'datetime',
    finishedAt: 'datetime',
    rowsRead: 'int',
    created: 'int',
    changed: 'int',
    unchanged: 'int',
    linked: 'int',
    rejected: 'int',
    fieldsLeftOut: 'int',
    host: 'string',
    processId: 'int',
    heartbeatAt: 'datetime',
    sourceId: 'string',
    visibility: 'string',
    ownerId: 'string',
    partyIds: 'string[]',
    restrictedTo: 'string[]',
  },
  SchemaMigration: { version: 'string', name: 'string', checksum: 'string', appliedAt: 'datetime' },
  AtlasStore: { key: 'string', value: 'string', at: 'datetime' },
} as const satisfies Record<string, Record<string, PropertyType>>;
