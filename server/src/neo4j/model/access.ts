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
} as const satisfies Record<string, NodeModel>;
