import { access } from './model/access.ts';
import { agreements } from './model/agreements.ts';
import { assessments } from './model/assessments.ts';
import { assets } from './model/assets.ts';
import { coverage } from './model/coverage.ts';
import { facts } from './model/facts.ts';
import { information } from './model/information.ts';
import { type NodeModel, type PropertyType, validity } from './model/node-model.ts';
import { organisations } from './model/organisations.ts';
import { people } from './model/people.ts';
import { programmes } from './model/programmes.ts';
import { proposals } from './model/proposals.ts';
import { sources } from './model/sources.ts';

export { entityProperties, type NodeModel, type PropertyType } from './model/node-model.ts';
export { systemModel } from './model/system.ts';

/**
 * The graph's shared language, declared once: the writer checks drafts against it, the query lint checks every query against
 * it, and docs/DOMAIN.md describes it. Each label's own properties come on top of `entityProperties`.
 */
export const model = {
  ...organisations,
  ...facts,
  ...coverage,
  ...sources,
  ...programmes,
  ...agreements,
  ...assets,
  ...assessments,
  ...people,
  ...access,
  ...proposals,
  ...information,
} as const satisfies Record<string, NodeModel>;

/** Labels of nodes that are written through drafts. */
export type Label = keyof typeof model;

/** Properties a relationship may carry, by type. Types not named here carry none. */
export const linkProperties: Readonly<Record<string, Readonly<Record<string, PropertyType>>>> = {
  PART_OF: validity,
  BASED_IN: validity,
  GOVERNS: validity,
  WITHIN: { hierarchy: 'string', ...validity },
  SUCCEEDED_BY: { on: 'date', kind: 'string' },
  HAS_PARTY: { role: 'string' },
  OWNED_BY: validity,
  MANAGED_BY: validity,
  LED_BY: validity,
  PARTNERED_BY: validity,
  BACKED_BY: validity,
  OVERSEEN_BY: validity,
};
