import type { Visibility } from '../vocabulary/access.ts';
import { type Standing, VISIBLE_TO } from './visibility.ts';

/** Whom a record names in one standing or another, as far as the reader may know. */
export interface OpenTo {
  readonly visibility: Visibility;
  /** The council that keeps it. */
  readonly owner?: string | undefined;
  /** Organisations it was shared with. */
  readonly sharedWith: readonly string[];
}

const list = new Intl.ListFormat('en-GB');

/** "Those who work for Merrowshire County Council, and those who work or speak for Hartwell Trust, see this." */
export function openToInWords(open: OpenTo): string {
  const who = VISIBLE_TO[open.visibility].map((standing) => inWords(standing, open)).filter((text) => text !== undefined);
  const [first = 'nobody', ...more] = who;
  const all = [first.replace(/^./, (letter) => letter.toUpperCase()), ...more];
  return `${list.format(all)} may see this.`;
}

function inWords(standing: Standing, { owner, sharedWith }: OpenTo): string | undefined {
  switch (standing) {
    case 'ANYBODY':
      return 'anybody, signed in or not,';
    case 'SIGNED_IN':
      return 'anybody who has signed in';
    case 'PARTY':
      return 'those who speak for an organisation in it';
    case 'OWNING_COUNCIL':
      return owner === undefined ? undefined : `those who work for ${owner}`;
    case 'SHARED_WITH':
      return sharedWith.length === 0 ? undefined : `those who work or speak for ${list.format(sharedWith)}, with whom it is shared,`;
    case 'NAMED':
      return 'the people and groups it names';
  }
}
