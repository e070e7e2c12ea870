import { evidenced, type NodeModel, validity } from './node-model.ts';

/** People, and meetings with them. */
export const people = {
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
