import type { Visibility } from '@atlas/shared/vocabulary';
import { type Draft, type DraftLink, draft, type EvidenceDraft, snapshotOf } from '../../../audit/draft.ts';
import type { Label } from '../../../neo4j/model.ts';

type Values = Record<string, unknown>;
type Part = Values & { readonly relationship: string; readonly links: readonly DraftLink[] };
/** What a Change keeps of a record. */
interface Snapshot {
  readonly properties: Values;
  readonly links: readonly DraftLink[];
  readonly parts: readonly Part[];
  readonly access?: { readonly restrictedTo: readonly string[]; readonly deniedTo: readonly string[] };
}
type Input = Parameters<typeof draft<Label>>[1];

/** The record as a Change kept it, as a draft again: what is needed to put it back, or to add to it. */
export function draftFromSnapshot(label: Label, id: string, kept: string): Draft {
  return rebuild(label, id, JSON.parse(kept) as Snapshot);
}

/** The same draft about another record: what a register says of an organisation that we hold under another id. */
export function rebase(made: Draft, id: string): Draft {
  return rebuild(made.label, id, JSON.parse(JSON.stringify(snapshotOf(made))) as Snapshot);
}

/** The draft with some of its properties set, and evidence added for them. */
export function withFields(made: Draft, properties: Readonly<Values>, evidence: readonly EvidenceDraft[]): Draft {
  const snapshot = JSON.parse(JSON.stringify(snapshotOf(made))) as Snapshot;
  const added = evidence.map(({ source, ...passage }) => ({
    relationship: 'EVIDENCED_BY',
    ...passage,
    links: [{ type: 'FROM_SOURCE', to: source }],
  }));
  return rebuild(made.label, made.id, {
    ...snapshot,
    properties: { ...snapshot.properties, ...properties },
    parts: [...snapshot.parts, ...added],
  });
}

/** The evidence of a draft, with the source of each. */
export function evidenceOf(made: Draft): EvidenceDraft[] {
  return made.parts.filter(({ relationship }) => relationship === 'EVIDENCED_BY').map(asEvidence);
}

function rebuild(label: Label, id: string, { properties, links, parts, access }: Snapshot): Draft {
  const { ownerId, visibility, isIllustrative, ...own } = properties;
  const ofType = (relationship: string) =>
    parts
      .filter((part) => part.relationship === relationship)
      .map(({ relationship: _, ...part }) => part as Values & { links: DraftLink[] });
  const input = {
    id,
    owner: ownerId as string | undefined,
    visibility: visibility as Visibility,
    isIllustrative: isIllustrative as boolean,
    ...access,
    properties: own,
    links,
    identifiers: ofType('IDENTIFIED_BY').map(({ links: _, ...identifier }) => identifier),
    states: ofType('HAS_STATE').map(({ links: _, ...state }) => state),
    stages: ofType('HAS_STAGE')
      .map(({ links: by, ...stage }) => ({
        ...stage,
        setBy: by.find(({ type }) => type === 'SET_BY')?.to,
        decision: by.find(({ type }) => type === 'DECIDED_BY')?.to,
      }))
      .sort((a, b) => (String((a as Values).on) < String((b as Values).on) ? -1 : 1)),
    evidence: ofType('EVIDENCED_BY').map((part) => asEvidence({ properties: part, links: part.links })),
  };
  return draft(label, input as unknown as Input);
}

function asEvidence({ properties, links }: { properties: Readonly<Values>; links: readonly DraftLink[] }): EvidenceDraft {
  const { locator, quote, field } = properties as { locator: string; quote?: string; field?: string };
  return { source: links.find(({ type }) => type === 'FROM_SOURCE')?.to ?? '', locator, quote, field };
}
