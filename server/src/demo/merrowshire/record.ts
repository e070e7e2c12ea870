import { stewardsOf } from '@atlas/shared/permissions';
import type { Visibility } from '@atlas/shared/vocabulary';
import { type Draft, draft } from '../../audit/draft.ts';
import type { Label } from '../../neo4j/model.ts';
import type { Random } from '../generator/random.ts';
import { personas } from '../personas.ts';
import { merrowId } from './ids.ts';

type Input<L extends Label> = Parameters<typeof draft<L>>[1];

const county = merrowId.organisation('merrowshire-county-council');
const partner = merrowId.organisation('tide-and-table');

/** A record of Merrowshire: illustrative, and the county council's unless another owner is named. */
export function record<L extends Label>(label: L, input: Input<L>): Draft {
  return draft(label, { owner: county, ...shared(label, input), isIllustrative: true });
}

/** Some of what the county keeps to itself is shared with the partner: told by the id, so that nothing else of the world changes. */
function shared<L extends Label>(label: L, input: Input<L>): Input<L> {
  const isKept = input.visibility === 'OWNER' || input.visibility === 'PARTIES';
  if (!isKept || input.owner !== undefined || label === 'Decision' || !/^[0-3]/.test(input.id)) return input;
  return { ...input, sharedWith: [partner] };
}

const stewards = [stewardsOf(county)];
const broker = personas.filter(({ persona }) => persona === 'BROKER').map(({ id }) => id);

/** Who may see a fact: most are public, so that a reader without a session has a network to look at, and each persona sees a bit more. */
export function mixedVisibility(random: Random): { visibility: Visibility; restrictedTo?: string[] } {
  const visibility = random.pickKey({ PUBLIC: 75, NETWORK: 13, OWNER: 7, PARTIES: 3, RESTRICTED: 2 });
  if (visibility !== 'RESTRICTED') return { visibility };
  return { visibility, restrictedTo: [...stewards, ...(random.chance(0.5) ? broker : [])] };
}

/** What lists sort by: lower case, without a leading "the". */
export function sortNameOf(name: string): string {
  return name.toLowerCase().replace(/^the /, '');
}

/** What search looks in: a name and everything else it goes by. */
export function searchTextOf(name: string, ...more: readonly string[]): string {
  return [name, ...more].join(' | ');
}

/** The slug of a name: lower case, hyphens, no marks. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
