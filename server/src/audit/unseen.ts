import type { Reader } from '../auth/reader.ts';
import type { WriteTransaction } from '../neo4j/executor.ts';
import { newId } from '../neo4j/ids.ts';
import { type Draft, type DraftLink, type DraftPart, partId } from './draft.ts';
import { seenOf } from './editing.cypher.ts';

/** Links that stand in lists, which are given whole. */
const LISTS: ReadonlySet<string> = new Set([
  ...['HAS_PARTY', 'LED_BY', 'PARTNERED_BY', 'BACKED_BY', 'OVERSEEN_BY', 'HOSTED_BY', 'ATTENDED_BY', 'INVOLVES', 'PART_OF'],
  ...['IN_AREA', 'FOR_AREA', 'BASED_IN', 'GOVERNS', 'ON_THEME', 'CONCERNS', 'USES', 'OWNED_BY', 'MANAGED_BY', 'LED_TO'],
  ...['ABOUT_INITIATIVE', 'ABOUT_AGREEMENT', 'HAS_DECISION'],
]);
/** Parts that do so, with the link that says whose they are. */
const PARTS: Readonly<Record<string, string>> = { HAS_COST: 'TO_PARTY', HAS_RESOURCE: 'TO_PARTY', HAS_ATTENDANCE: 'ATTENDED_AS' };

const whoseOf = (part: DraftPart) => part.links.find(({ type }) => type === PARTS[part.relationship])?.to;
const isIn = (links: readonly DraftLink[], { type, to }: DraftLink) => links.some((each) => each.type === type && each.to === to);

/** What a record led to by its lists, and would no more: the links and parts, with the ids at their other end. */
function goneFrom(held: Draft, made: Draft) {
  const links = held.links.filter((link) => LISTS.has(link.type) && !isIn(made.links, link));
  const parts = held.parts.filter((part) => {
    const whose = whoseOf(part);
    return whose !== undefined && !made.parts.some((each) => each.relationship === part.relationship && whoseOf(each) === whose);
  });
  return { links, parts, ids: [...links.map(({ to }) => to), ...parts.map((part) => whoseOf(part) as string)] };
}

/** A record as it is to be, and as it was where somebody loaded it. */
interface Amended {
  readonly draft: Draft;
  readonly held: Draft | undefined;
}

/** Records as they are to be, with what the reader may not see, and so did not give again in its lists: that is not theirs to take out. */
export async function keepUnseen(tx: WriteTransaction, reader: Reader, made: readonly Amended[]): Promise<Draft[]> {
  const ids = made.flatMap(({ draft, held }) => (held === undefined ? [] : goneFrom(held, draft).ids));
  const rows = ids.length === 0 ? [] : await tx.runAs(reader, seenOf, { ids });
  const seen = new Set(rows.map(({ id }) => id));
  return made.map(({ draft, held }) => (held === undefined ? draft : withUnseen(held, draft, seen)));
}

function withUnseen(held: Draft, made: Draft, seen: ReadonlySet<string>): Draft {
  const gone = goneFrom(held, made);
  const options = made.parts.filter(({ relationship }) => relationship === 'HAS_COST_OPTION').map(({ properties }) => properties.key);
  const parts = gone.parts
    .filter((part) => !seen.has(whoseOf(part) as string))
    .filter(({ relationship, properties }) => relationship !== 'HAS_COST' || options.includes(properties.option))
    .map((part) => (made.parts.some(({ id }) => id === part.id) ? underNewKey(held.id, part) : part));
  const links = gone.links.filter(({ to }) => !seen.has(to));
  return links.length + parts.length === 0 ? made : { ...made, links: [...made.links, ...links], parts: [...made.parts, ...parts] };
}

function underNewKey(record: string, part: DraftPart): DraftPart {
  const key = newId();
  return { ...part, id: partId(record, part.relationship, key), properties: { ...part.properties, key } };
}
