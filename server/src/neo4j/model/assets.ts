import { evidenced, type NodeModel } from './node-model.ts';

/** What agreements and initiatives concern: property and land. Who owned and managed it when stands on the links. */
export const assets = {
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
      tenure: 'string',
      runningCostPence: 'int',
      searchText: 'string',
    },
    required: ['name', 'sortName', 'isNamed', 'kind', 'searchText'],
    links: { OWNED_BY: ['Organisation'], MANAGED_BY: ['Organisation'], IN_AREA: ['Area'] },
    parts: { HAS_CONDITION: 'ConditionSurvey', ...evidenced },
  },
  ConditionSurvey: {
    about: 'In what condition an asset was found on a day.',
    kept: false,
    properties: { key: 'string', condition: 'string', surveyedOn: 'date', note: 'string' },
    required: ['key', 'condition', 'surveyedOn'],
    links: {},
  },
} as const satisfies Record<string, NodeModel>;
