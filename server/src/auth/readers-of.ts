import { VISIBILITIES, type Visibility } from '@atlas/shared/vocabulary';
import type { SignedInReader } from './reader.ts';

/** What a record says of who may see it. */
export interface Access {
  readonly visibility: Visibility;
  readonly ownerId?: string | null | undefined;
  readonly partyIds?: readonly string[] | null | undefined;
  readonly sharedWith?: readonly string[] | null | undefined;
  readonly restrictedTo?: readonly string[] | null | undefined;
  readonly deniedTo?: readonly string[] | null | undefined;
}

/** Of what a record says, what lets somebody see it, with the mark of each in the list; where nothing is named, whoever is signed in may. */
const OPENS: Record<Visibility, readonly (readonly [Exclude<keyof Access, 'visibility' | 'deniedTo'>, mark: string])[]> = {
  PUBLIC: [],
  NETWORK: [],
  OWNER: [
    ['ownerId', '+owner:'],
    ['sharedWith', '+for:'],
  ],
  PARTIES: [
    ['ownerId', '+owner:'],
    ['partyIds', '+for:'],
    ['sharedWith', '+for:'],
  ],
  RESTRICTED: [['restrictedTo', '+name:']],
};
const ANYBODY = '+*';

/**
 * The same as one list, kept on the record as `readers`: the first entry that is among a reader's keys decides, and those denied come first.
 * A guard that read the six properties themselves took the planner three to four times as long, for each of the dozen in a statement.
 */
export function readersOf(access: Access): string[] {
  const opens = OPENS[access.visibility];
  const open = opens.flatMap(([property, mark]) => [access[property] ?? []].flat().map((id) => mark + id));
  return [...(access.deniedTo ?? []).map((id) => `-${id}`), ...(opens.length === 0 ? [ANYBODY] : open)];
}

/** What a node carries that is for these alone: the ids of people, the names of groups. */
export function restrictedTo(names: readonly string[]) {
  return { visibility: 'RESTRICTED' as const, restrictedTo: names, readers: readersOf({ visibility: 'RESTRICTED', restrictedTo: names }) };
}

/** What of such lists is meant for somebody who is signed in. */
export function keysOf({ principalId, councilIds, organisationIds, groups = [] }: SignedInReader): string[] {
  return [
    ...[principalId, ...organisationIds].map((id) => `-${id}`),
    ANYBODY,
    ...councilIds.map((id) => `+owner:${id}`),
    ...organisationIds.map((id) => `+for:${id}`),
    ...[principalId, ...groups].map((id) => `+name:${id}`),
  ];
}

/** The properties of a record as expressions of Cypher; what is left out is empty. */
export type AccessExpressions = Partial<Record<Exclude<keyof Access, 'visibility'>, string>>;

/** A map to put a guard on: what a record would say of its readers if it were of this visibility. */
export function asThough(visibility: Visibility, said: AccessExpressions): string {
  return `{visibility: '${visibility}', readers: ${sum(...denied(said), ...open(visibility, said))}}`;
}

/** The same where `visibility` is itself an expression: what a record said once. */
export function asSaid(visibility: string, said: AccessExpressions): string {
  const each = VISIBILITIES.map((one) => `WHEN '${one}' THEN ${sum(...open(one, said))}`).join(' ');
  return `{visibility: ${visibility}, readers: ${sum(...denied(said), `CASE ${visibility} ${each} ELSE [] END`)}}`;
}

const sum = (...lists: string[]) => (lists.length === 0 ? '[]' : lists.join(' + '));
const marked = (list: string, mark: string) => `[guardId IN coalesce(${list}, []) | '${mark}' + guardId]`;
const denied = ({ deniedTo }: AccessExpressions) => (deniedTo === undefined ? [] : [marked(deniedTo, '-')]);

function open(visibility: Visibility, said: AccessExpressions): string[] {
  if (OPENS[visibility].length === 0) return [`['${ANYBODY}']`];
  return OPENS[visibility].flatMap(([property, mark]) => {
    const expression = said[property];
    if (expression === undefined) return [];
    return [property === 'ownerId' ? `['${mark}' + coalesce(${expression}, '')]` : marked(expression, mark)];
  });
}
