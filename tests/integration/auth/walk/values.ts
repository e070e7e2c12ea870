import type { PropertyType } from '../../../../server/src/neo4j/model.ts';

/** What a property has to be one of, by `Label.property` or by its name alone; all others take any text. */
const fixed: Readonly<Record<string, unknown>> = {
  'Organisation.kind': 'CHARITY',
  'Agreement.kind': 'AGENCY',
  'Asset.kind': 'HALL',
  'Initiative.kind': 'PILOT',
  'Engagement.kind': 'MEETING',
  'Role.kind': 'CLERK',
  'Offer.kind': 'SPACE',
  'Need.kind': 'SPACE',
  'AreaFigure.measure': 'POPULATION',
  'Tie.kind': 'WORKS_WITH',
  'Source.kind': 'DOCUMENT',
  'CostLine.kind': 'RUNNING',
  'Resource.kind': 'MONEY',
  'Milestone.kind': 'MILESTONE',
  'Grant.role': 'VIEWER',
  'DueDiligence.result': 'PASSED',
  'Asset.tenure': 'FREEHOLD',
  'ConditionSurvey.condition': 'GOOD',
  'ParticipantGroup.capacity': 'TOOK_PART',
  'Resource.side': 'PASSED',
  'Initiative.scale': 'TACTICAL',
  'Person.preferredContact': 'EMAIL',
  'CostLine.option': 'k1',
  'MaturityScale.lowest': 1,
  'MaturityScale.highest': 5,
  'InformationRequest.askerKind': 'RESIDENT',
  'InformationRequest.state': 'IN_REVIEW',
  'DisclosedRecord.recordLabel': 'Organisation',
  'DisclosedField.decision': 'WITHHOLD',
  'DisclosedField.exemption': 'FOIA_21',
  'DisclosedField.verdict': 'AGREED',
  'Proposal.state': 'OPEN',
  'Proposal.mutation': 'updateOrganisation',
  'Proposal.input': '{}',
  'Proposal.recordLabel': 'Organisation',
  key: 'k1',
  sector: 'VCSE',
  level: 'PARISH',
  qualifier: 'ABOUT',
  startsOn: '2024-01-01',
  endsOn: '2099',
  on: '2026-06-01',
  due: '2027-01',
  dueSort: '2027-01-01',
  onSort: '2026-06-01',
  publishedOn: '2024-05',
  publishedSort: '2024-05-01',
  validTo: '2999-01-01',
  closedOn: '2999-01-01',
  liveTo: '2999-01-01',
  endsBefore: '2999-01-01',
  verifyBy: '2025-01-01',
  dueOn: '2025-01-01',
  'Decision.meetingOn': '2026-05-01',
  meetingOn: '2027-01-01',
  reviewOn: '2027-01-01',
  renewBy: '2027-01-01',
  heldOn: '2026-06-01',
  boundary: JSON.stringify({
    type: 'Polygon',
    coordinates: [
      [
        [0, 52],
        [1, 52],
        [1, 53],
        [0, 52],
      ],
    ],
  }),
};

/** What stands only on what is signed, done, disputed or ended, and what only on the others. */
const onlyLate = new Set([
  'doneOn',
  'outcome',
  'disputeReason',
  'liveFrom',
  'liveTo',
  'liveWithBreaks',
  'FollowUp.outcome',
  'Risk.closedOn',
]);
const neverLate = new Set(['Decision.outcome']);

/** True where a specimen goes without this property. */
export function absentFrom(label: string, name: string, isLate: boolean): boolean {
  if (isLate || neverLate.has(`${label}.${name}`)) return false;
  return onlyLate.has(name) || onlyLate.has(`${label}.${name}`);
}

/** What a proposal would change: a description. */
const patchOf = (mark: string) => {
  const said = (description: string) => ({ properties: { description }, links: [], parts: [] });
  return JSON.stringify({ before: said(`${mark} before`), after: said(`${mark} after`) });
};

/** A GSS code of its own for each area. */
export const gssCodeOf = (id: string) => `E04${String(Number.parseInt(id.slice(0, 7), 16) % 1_000_000).padStart(6, '0')}`;

/** What a specimen says in a property: its mark, wherever any text will do. */
export function valueFor(label: string, name: string, type: PropertyType, mark: string, isLate: boolean): unknown {
  if (name === 'status') return isLate ? 'DISPUTED' : 'CONFIRMED';
  if (label === 'Risk' && name === 'closedOn') return '2026-01-01';
  const given = fixed[`${label}.${name}`] ?? fixed[name];
  if (given !== undefined) return given;
  switch (type) {
    case 'string':
      if (name === 'heldElsewhere') return JSON.stringify([{ owner: `${mark} council`, record: 'Organisation', count: 3 }]);
      if (name === 'patch') return patchOf(mark);
      if (name === 'gssCode') return gssCodeOf(mark.split(' ')[1] ?? '');
      if (name === 'email') return `${mark.replace(' ', '.')}@example.org`;
      if (name === 'website' || name === 'url') return `https://example.org/${mark.replace(' ', '/')}`;
      return `${mark} ${name} specimen`;
    case 'string[]':
      return [`${mark} ${name} specimen`];
    case 'int':
      return 3;
    case 'float':
      return 3.5;
    case 'boolean':
      return true;
    case 'date':
      return '2024-01-01';
    case 'datetime':
      return '2024-01-01T10:00:00Z';
    case 'point':
      return { latitude: 52.4, longitude: 0.2 };
  }
}
