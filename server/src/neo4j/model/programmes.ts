import { evidenced, type NodeModel } from './node-model.ts';

/** Programmes of work. */
export const programmes = {
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
} as const satisfies Record<string, NodeModel>;
