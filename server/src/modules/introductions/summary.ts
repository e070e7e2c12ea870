import { formatDay } from '@atlas/shared/time';
import { count, listed } from '@atlas/shared/wording';

/** What is known of the two organisations asked about; nothing where the reader may not see one. */
export interface EndFacts {
  readonly from: End | undefined;
  readonly to: End | undefined;
}
interface End {
  readonly name: string;
  readonly isNamed: boolean;
  readonly isOpen: boolean;
}

/** What was found between two organisations, in words. */
export function summarise(facts: {
  readonly ends: EndFacts;
  readonly paths: readonly { readonly organisations: readonly { readonly name: string }[] }[];
  readonly maxHops: number;
  readonly first: number;
  readonly asAt: string;
  readonly wasCut: boolean;
}): string {
  const { ends, paths, maxHops, first, asAt } = facts;
  const day = formatDay(asAt);
  for (const argument of ['from', 'to'] as const) {
    const end = ends[argument];
    if (end === undefined) return `There is no organisation you may see under the id given as ${argument}.`;
    if (!end.isOpen) return `${end.name} is not there as at ${day}.`;
    if (!end.isNamed) return `No source names “${end.name}”, so there is nobody to introduce.`;
  }
  const between = `${ends.from?.name} to ${ends.to?.name}`;
  const bounds = `in at most ${count(maxHops, 'step')} as at ${day}`;
  const partial = facts.wasCut
    ? ' The network between them is too large to search whole: the nearest and best connected were tried first, so there may be other ways.'
    : '';
  const [best] = paths;
  if (best === undefined) return `No way is known from ${between} ${bounds}.${partial}`;
  const through = best.organisations.slice(1, -1).map(({ name }) => name);
  const ways = paths.length < first ? count(paths.length, 'way') : first === 1 ? 'The best way' : `The best ${first} ways`;
  const known =
    through.length === 0 ? 'they are already in touch' : `${paths.length === 1 ? 'it' : 'the best'} goes by way of ${listed(through)}`;
  return `${ways} from ${between} ${bounds}: ${known}.${partial}`;
}
