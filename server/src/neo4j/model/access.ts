import type { NodeModel } from './node-model.ts';
import { validity } from './node-model.ts';

/** Who may do what. */
export const access = {
  Grant: {
    about:
      'A role given to somebody, dated: for the records of a council, or as one who speaks for a partner. Named areas limit what they edit; themes tell what their work is about.',
    kept: true,
    properties: { role: 'string', note: 'string', ...validity },
    required: ['role', 'validFrom'],
    links: { GIVEN_TO: ['Principal'], FOR: ['Organisation'], IN_AREA: ['Area'], ON_THEME: ['Theme'] },
    single: ['GIVEN_TO', 'FOR'],
  },
  Portfolio: {
    about: 'The places and themes somebody’s work is about, as they or whoever gives them roles said. They limit nothing.',
    kept: true,
    properties: {},
    required: [],
    links: { PORTFOLIO_OF: ['Principal'], IN_AREA: ['Area'], ON_THEME: ['Theme'] },
    single: ['PORTFOLIO_OF'],
  },
} as const satisfies Record<string, NodeModel>;
