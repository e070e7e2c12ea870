import type { KeepingStart, LawfulBasis, Sphere } from './bases.ts';

/** Fields of one kind of record that hold something about a living person, and why they are held. */
export interface PersonalField {
  /** The label of the record in the graph. */
  readonly record: string;
  readonly properties: readonly string[];
  /** Relationships of it that lead to a person. */
  readonly links?: readonly string[];
  /** What they hold, for whoever fills in the form. */
  readonly what: string;
  readonly sphere: Sphere;
  readonly purpose: string;
  readonly basis: LawfulBasis;
  /** How long it is kept, in months, and from when. */
  readonly months: number;
  readonly from: KeepingStart;
}

/** What partnership work may be held for: the task that most of the fields below serve. */
const working = 'So that the council and its partners can work together: who to speak to, and in what post.';
const account = 'So that what is recorded can be answered for: who did it, when and why.';

/** The one list of them: forms show it beside the field, docs/PERSONAL-DATA.md is written from it, and a test compares it with the graph’s model. */
export const PERSONAL_FIELDS: readonly PersonalField[] = [
  {
    record: 'Person',
    properties: ['name', 'sortName', 'isNamed', 'searchText'],
    what: 'The name of a contact, officer or councillor',
    sphere: 'OFFICE',
    purpose: working,
    basis: 'PUBLIC_TASK',
    months: 24,
    from: 'LAST_POST_ENDED',
  },
  {
    record: 'Person',
    properties: ['email', 'phone', 'address'],
    what: 'How to reach somebody at work: e-mail, telephone and address of the office',
    sphere: 'OFFICE',
    purpose: working,
    basis: 'PUBLIC_TASK',
    months: 24,
    from: 'LAST_POST_ENDED',
  },
  {
    record: 'Person',
    properties: ['preferredContact', 'contactNote'],
    what: 'How somebody would rather be reached, and what to know before',
    sphere: 'OFFICE',
    purpose: 'So that people are reached in the way that suits them.',
    basis: 'PUBLIC_TASK',
    months: 24,
    from: 'LAST_POST_ENDED',
  },
  {
    record: 'PersonalContact',
    properties: ['email', 'phone', 'address', 'note'],
    links: ['ABOUT'],
    what: 'How to reach somebody in private, for the council they gave it to',
    sphere: 'PERSONAL',
    purpose: 'To reach somebody who has no office, or who asked to be reached at home; for nothing else.',
    basis: 'CONSENT',
    months: 6,
    from: 'LAST_POST_ENDED',
  },
  {
    record: 'Role',
    properties: ['title', 'kind', 'validFrom', 'validTo'],
    links: ['HELD_BY'],
    what: 'The posts somebody holds or held',
    sphere: 'OFFICE',
    purpose: working,
    basis: 'PUBLIC_TASK',
    months: 72,
    from: 'POST_ENDED',
  },
  {
    record: 'Stewardship',
    properties: ['validFrom', 'validTo'],
    links: ['HELD_BY'],
    what: 'Who looks after an organisation for the council',
    sphere: 'OFFICE',
    purpose: working,
    basis: 'PUBLIC_TASK',
    months: 72,
    from: 'POST_ENDED',
  },
  {
    record: 'Engagement',
    properties: ['summary', 'notes', 'decisions'],
    what: 'What was said and decided at a meeting, where it tells of people',
    sphere: 'OFFICE',
    purpose: 'To know what was agreed with partners, and to carry it out.',
    basis: 'PUBLIC_TASK',
    months: 72,
    from: 'MEETING_HELD',
  },
  {
    record: 'Attendance',
    properties: [],
    links: ['ATTENDED_AS'],
    what: 'Who took part in a meeting',
    sphere: 'OFFICE',
    purpose: 'To know who was heard, and who speaks with whom.',
    basis: 'PUBLIC_TASK',
    months: 72,
    from: 'MEETING_HELD',
  },
  {
    record: 'FollowUp',
    properties: ['text', 'outcome', 'assigneeId', 'assigneeName'],
    links: ['ASSIGNED_TO'],
    what: 'What is to be done, and by whom',
    sphere: 'OFFICE',
    purpose: 'To see that what was promised to a partner is done.',
    basis: 'PUBLIC_TASK',
    months: 24,
    from: 'FOLLOW_UP_DONE',
  },
  {
    record: 'Proposal',
    properties: ['why', 'input', 'patch', 'principalId', 'by', 'decidedBy', 'answer'],
    what: 'Who proposed a change, why, and who decided on it',
    sphere: 'OFFICE',
    purpose: 'So that partners can put right what is held of them, and be told what became of it.',
    basis: 'PUBLIC_TASK',
    months: 24,
    from: 'RECORDED',
  },
  {
    record: 'Initiative',
    properties: [],
    links: ['INVOLVES'],
    what: 'Which members a piece of work involves',
    sphere: 'OFFICE',
    purpose: working,
    basis: 'PUBLIC_TASK',
    months: 72,
    from: 'FACT_ENDED',
  },
  ...(
    [
      ['Tie', ['note', 'disputeReason']],
      ['Provision', ['disputeReason']],
      ['FactState', ['disputeReason']],
      ['DueDiligence', ['checked', 'checkedBy', 'findings']],
      ['MaturityAssessment', ['assessedBy', 'note']],
      ['MaturityScore', ['note']],
    ] as const
  ).map(
    ([record, properties]): PersonalField => ({
      record,
      properties,
      what: 'A candid view of a partner, which may tell of the people there',
      sphere: 'OFFICE',
      purpose: 'To judge whether and how to work with a partner; write of the organisation, not of its people.',
      basis: 'PUBLIC_TASK',
      months: 72,
      from: 'FACT_ENDED',
    }),
  ),
  ...(
    [
      ['Evidence', ['quote', 'says', 'saidBy']],
      ['Note', ['text']],
    ] as const
  ).map(
    ([record, properties]): PersonalField => ({
      record,
      properties,
      what: 'What a source says, and in what post whoever said it spoke',
      sphere: 'OFFICE',
      purpose: 'So that each fact can be traced to where it comes from.',
      basis: 'PUBLIC_TASK',
      months: 72,
      from: 'FACT_ENDED',
    }),
  ),
  {
    record: 'Principal',
    properties: [
      'name',
      'email',
      'issuer',
      'subject',
      'persona',
      'lastSignedInAt',
      'roles',
      'councilIds',
      'organisationIds',
      'areaIds',
      'themeIds',
    ],
    what: 'Who signs in: name and e-mail as the sign-in provider gives them, and what they may do',
    sphere: 'OFFICE',
    purpose: 'So that only those who may do so read and change the records.',
    basis: 'PUBLIC_TASK',
    months: 24,
    from: 'LAST_SIGNED_IN',
  },
  {
    record: 'Grant',
    properties: ['role', 'note'],
    links: ['GIVEN_TO'],
    what: 'The roles somebody was given',
    sphere: 'OFFICE',
    purpose: account,
    basis: 'LEGAL_OBLIGATION',
    months: 72,
    from: 'POST_ENDED',
  },
  {
    record: 'Session',
    properties: ['principalId', 'userAgent', 'createdAt', 'lastSeenAt', 'viewAs', 'viewAsOrganisationId'],
    what: 'When and with what browser somebody signed in, and whom they view the Atlas as',
    sphere: 'OFFICE',
    purpose: 'So that people see and end their own sessions.',
    basis: 'LEGAL_OBLIGATION',
    months: 1,
    from: 'EXPIRED',
  },
  {
    record: 'AccessToken',
    properties: ['name', 'principalId', 'lastUsedAt'],
    what: 'The access tokens somebody made for their programs',
    sphere: 'OFFICE',
    purpose: 'So that people see and end their own tokens.',
    basis: 'LEGAL_OBLIGATION',
    months: 12,
    from: 'EXPIRED',
  },
  {
    record: 'SignInAttempts',
    properties: ['key'],
    what: 'The address or account of failed sign-ins, while they are counted',
    sphere: 'OFFICE',
    purpose: 'To stop whoever guesses.',
    basis: 'LEGAL_OBLIGATION',
    months: 1,
    from: 'EXPIRED',
  },
  {
    record: 'Change',
    properties: ['principalId', 'by', 'why', 'before', 'after'],
    what: 'The history: who changed what, when and why, and what it said before',
    sphere: 'OFFICE',
    purpose: account,
    basis: 'LEGAL_OBLIGATION',
    months: 72,
    from: 'TAKEN_OUT',
  },
  {
    record: 'PersonalRead',
    properties: ['principalId', 'by', 'recordId', 'aboutId', 'operation'],
    what: 'Who read what is personal or restricted, when and through what',
    sphere: 'OFFICE',
    purpose: account,
    basis: 'LEGAL_OBLIGATION',
    months: 24,
    from: 'RECORDED',
  },
  {
    record: 'Disclosure',
    properties: ['principalId', 'by', 'recordId'],
    what: 'Which extracts were made, of whom and by whom',
    sphere: 'OFFICE',
    purpose: account,
    basis: 'LEGAL_OBLIGATION',
    months: 72,
    from: 'RECORDED',
  },
  {
    record: 'Erasure',
    properties: ['principalId', 'by', 'reason'],
    what: 'That somebody was erased: when, by whom and why, not who or what',
    sphere: 'OFFICE',
    purpose: account,
    basis: 'LEGAL_OBLIGATION',
    months: 72,
    from: 'RECORDED',
  },
  {
    record: 'EditRequest',
    properties: ['key'],
    what: 'Who made a request, so that a retry is not done twice',
    sphere: 'OFFICE',
    purpose: 'So that a change sent twice is made once.',
    basis: 'PUBLIC_TASK',
    months: 1,
    from: 'RECORDED',
  },
];
