import { expect, it } from 'vitest';
import { CLOSE_FIELDS } from '../permissions/fields.ts';
import { PERSONAL_FIELDS } from '../personal-data/purposes.ts';
import { EXEMPTION_KEYS, EXEMPTIONS } from './exemptions.ts';
import { NEXT_STATES, requestStates } from './request.ts';
import { type FieldAsked, proposalFor } from './rules.ts';

const asked = (over: Partial<FieldAsked>): FieldAsked => ({
  record: 'Organisation',
  field: 'name',
  visibility: 'OWNER',
  isUnsigned: false,
  hasMeetingAhead: false,
  ...over,
});

it('proposes to withhold what says who somebody is, however open the record', () => {
  for (const { record, properties } of PERSONAL_FIELDS.filter(({ record }) => ['Person', 'PersonalContact', 'Role'].includes(record)))
    for (const field of properties)
      expect(proposalFor(asked({ record, field, visibility: 'PUBLIC' })), `${record}.${field}`).toMatchObject({
        decision: 'WITHHOLD',
        exemption: 'FOIA_40',
      });
  for (const [record, field] of [
    ['Role', 'heldBy'],
    ['Engagement', 'hasAttendance'],
    ['FollowUp', 'assignedTo'],
    ['Initiative', 'involves'],
  ] as const)
    expect(proposalFor(asked({ record, field })).exemption, `${record}.${field}`).toBe('FOIA_40');
});

it.each([
  ['a candid note', { record: 'Tie', field: 'note', visibility: 'PUBLIC' }, 'WITHHOLD', 'FOIA_36'],
  ['who checked a partner', { record: 'DueDiligence', field: 'checkedBy' }, 'WITHHOLD', 'FOIA_40'],
  ['why a partner disputes', { record: 'Provision', field: 'disputeReason' }, 'WITHHOLD', 'FOIA_41'],
  ['an amount before signature', { record: 'Agreement', field: 'valuePence', isUnsigned: true }, 'WITHHOLD', 'FOIA_43'],
  ['a cost before a meeting', { record: 'Agreement', field: 'hasCost', isUnsigned: true, hasMeetingAhead: true }, 'WITHHOLD', 'FOIA_22'],
  ['an amount once signed', { record: 'Agreement', field: 'valuePence', visibility: 'PUBLIC' }, 'RELEASE', undefined],
  ['what is public', { visibility: 'PUBLIC' }, 'RELEASE', undefined],
  ['what all partners see', { visibility: 'NETWORK' }, 'RELEASE', undefined],
  ['what the parties see', { visibility: 'PARTIES' }, 'UNDECIDED', undefined],
  ['what the council keeps to itself', { visibility: 'OWNER' }, 'UNDECIDED', undefined],
  ['what named people see', { visibility: 'RESTRICTED' }, 'UNDECIDED', undefined],
] as const)('proposes for %s', (_, over, decision, exemption) => {
  const proposal = proposalFor(asked(over));
  expect([proposal.decision, proposal.exemption]).toEqual([decision, exemption]);
  expect(proposal.says).not.toBe('');
});

it('knows every close amount of an agreement', () => {
  const { properties, parts } = CLOSE_FIELDS.agreementAmounts;
  const fields = [
    ...properties,
    ...Object.keys(parts).map((type) => type.toLowerCase().replaceAll(/_(\w)/g, (_, letter) => letter.toUpperCase())),
  ];
  for (const field of fields) expect(proposalFor(asked({ record: 'Agreement', field, isUnsigned: true })).decision, field).toBe('WITHHOLD');
});

it('cites the law as it stands', () => {
  expect(EXEMPTION_KEYS.filter((key) => EXEMPTIONS[key].test === 'ABSOLUTE')).toEqual(['FOIA_21', 'FOIA_40', 'FOIA_41', 'EIR_13']);
  for (const key of EXEMPTION_KEYS) expect(EXEMPTIONS[key].says).toMatch(/^(You|It|To|Somebody) .*\.$/);
});

it('lets nothing out of a state that is final, and releases only from APPROVED', () => {
  expect(requestStates.values.filter((state) => NEXT_STATES[state].includes('RELEASED'))).toEqual(['APPROVED']);
  expect(requestStates.values.filter((state) => NEXT_STATES[state].includes('APPROVED'))).toEqual(['IN_REVIEW']);
  expect([NEXT_STATES.RELEASED, NEXT_STATES.CANCELLED]).toEqual([[], []]);
});
