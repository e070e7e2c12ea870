import { evidenced, type NodeModel, validity } from './node-model.ts';

/** Who does what where, and who works with whom. */
export const facts = {
  Provision: {
    about: 'Who does what where: one organisation, its themes, its areas, dated.',
    kept: true,
    properties: {
      title: 'string',
      ...validity,
      status: 'string',
      disputeReason: 'string',
      lastVerifiedOn: 'date',
      verifyBy: 'date',
      stateFrom: 'date',
    },
    required: ['status'],
    links: {
      PROVIDED_BY: ['Organisation'],
      ON_THEME: ['Theme'],
      IN_AREA: ['Area'],
      CONFIRMED_BY: ['Organisation'],
      DISPUTED_BY: ['Organisation'],
    },
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
      disputeReason: 'string',
      ...validity,
      lastVerifiedOn: 'date',
      verifyBy: 'date',
      stateFrom: 'date',
      note: 'string',
    },
    required: ['kind', 'strength', 'status'],
    links: {
      FROM: ['Organisation'],
      TO: ['Organisation'],
      ASSERTED_BY: ['Organisation'],
      CONFIRMED_BY: ['Organisation'],
      DISPUTED_BY: ['Organisation'],
    },
    single: ['FROM', 'TO'],
    parts: { HAS_STATE: 'FactState', ...evidenced },
  },
  FactState: {
    about:
      'Status and strength of a tie or provision over a time, where it has changed. The latest stands on the fact itself, from stateFrom.',
    kept: false,
    properties: { status: 'string', strength: 'int', disputeReason: 'string', ...validity },
    required: ['status'],
    links: {},
  },
} as const satisfies Record<string, NodeModel>;
