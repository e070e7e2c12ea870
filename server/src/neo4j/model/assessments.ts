import { evidenced, type NodeModel } from './node-model.ts';

/** How far bodies have come, on scales of described ends. */
export const assessments = {
  MaturityScale: {
    about: 'A scale of dimensions, each with two described ends; `lowest` and `highest` are the scores at them.',
    kept: true,
    properties: { name: 'string', sortName: 'string', summary: 'string', lowest: 'int', highest: 'int' },
    required: ['name', 'sortName', 'lowest', 'highest'],
    links: { OWNED_BY: ['Organisation'] },
    parts: { HAS_DIMENSION: 'MaturityDimension', ...evidenced },
  },
  MaturityDimension: {
    about: 'One dimension of a scale: what is found at its low end and at its high end.',
    kept: false,
    properties: { key: 'string', name: 'string', lowEnd: 'string', highEnd: 'string', position: 'int' },
    required: ['key', 'name', 'lowEnd', 'highEnd', 'position'],
    links: {},
  },
  MaturityAssessment: {
    about: 'How a body stood on a scale on a day, in somebody’s judgement.',
    kept: true,
    properties: { assessedOn: 'date', assessedBy: 'string', note: 'string' },
    required: ['assessedOn'],
    links: { ABOUT: ['Organisation'], ON_SCALE: ['MaturityScale'] },
    single: ['ABOUT', 'ON_SCALE'],
    parts: { HAS_SCORE: 'MaturityScore', ...evidenced },
  },
  MaturityScore: {
    about: 'The score of an assessment on one dimension; its key is the dimension’s.',
    kept: false,
    properties: { key: 'string', score: 'int', note: 'string' },
    required: ['key', 'score'],
    links: { FOR_DIMENSION: ['MaturityDimension'] },
  },
} as const satisfies Record<string, NodeModel>;
