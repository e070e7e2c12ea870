import type { NodeModel } from './node-model.ts';

/** What is known of where nobody was found. */
export const coverage = {
  CoverageCheck: {
    about: 'Somebody looked, on a day, for partners of named councils on a theme in an area, and found none.',
    kept: true,
    properties: { checkedOn: 'date', checkedBy: 'string', note: 'string' },
    required: ['checkedOn'],
    links: { IN_AREA: ['Area'], ON_THEME: ['Theme'], FOR: ['Organisation'] },
    single: ['IN_AREA', 'ON_THEME'],
  },
} as const satisfies Record<string, NodeModel>;
