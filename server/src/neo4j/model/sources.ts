import { evidenced, type NodeModel } from './node-model.ts';

/** What facts rest on. */
export const sources = {
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
    properties: { locator: 'string', quote: 'string', field: 'string', says: 'string', saidBy: 'string' },
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
} as const satisfies Record<string, NodeModel>;
