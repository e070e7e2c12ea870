import { evidenced, type NodeModel } from './node-model.ts';

const proposable = ['Organisation', 'Tie', 'Provision', 'Agreement', 'Offer', 'Need'] as const;

/** What people propose who may not change a record themselves. */
export const proposals = {
  Proposal: {
    about:
      'A change that somebody asks for in a record that others keep: which mutation with which input, seen by their organisation and by the council that decides.',
    kept: true,
    properties: {
      title: 'string',
      state: 'string',
      mutation: 'string',
      input: 'string',
      patch: 'string',
      recordLabel: 'string',
      recordRevision: 'int',
      why: 'string',
      principalId: 'string',
      by: 'string',
      decidedAt: 'datetime',
      decidedBy: 'string',
      answer: 'string',
    },
    required: ['title', 'state', 'mutation', 'input', 'patch', 'recordLabel', 'why', 'principalId', 'by'],
    links: { ABOUT: proposable, MADE_BY: ['Organisation'], RESULTED_IN: proposable },
    single: ['ABOUT', 'MADE_BY'],
    parties: ['MADE_BY'],
    parts: evidenced,
  },
} as const satisfies Record<string, NodeModel>;
