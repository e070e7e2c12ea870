import type { Visibility } from '@atlas/shared/vocabulary';
import type { Label } from '../neo4j/model.ts';
import { type Draft, type DraftInput, type DraftLink, draft, type EvidenceDraft, type PartDraft, snapshotOf } from './draft.ts';

type Values = Record<string, unknown>;
type Part = Values & { readonly relationship: string; readonly links: readonly DraftLink[] };
/** What a Change keeps of a record. */
interface Snapshot {
  readonly properties: Values;
  readonly links: readonly DraftLink[];
  readonly parts: readonly Part[];
  readonly access?: {
    readonly restrictedTo: readonly string[];
    readonly deniedTo: readonly string[];
    readonly sharedWith?: readonly string[];
  };
}
/** A record as the writer takes it; properties and links are those of its label. */
export type RecordInput = Omit<DraftInput<Label>, 'properties' | 'links'> & {
  readonly properties: Readonly<Values>;
  readonly links: readonly DraftLink[];
  readonly parts: readonly PartDraft[];
};

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

/** What is to become of a record. What is not named stays; a property that is null goes; links and parts of a type are replaced by those given. */
export interface Amendment extends Partial<Omit<RecordInput, 'id' | 'properties' | 'links' | 'parts'>> {
  readonly properties?: Readonly<Values>;
  readonly links?: Readonly<Record<string, readonly Omit<DraftLink, 'type'>[]>>;
  readonly parts?: Readonly<Record<string, readonly Omit<PartDraft, 'type'>[]>>;
}

/** A draft with some of it changed. @throws {DraftError} where what it becomes does not fit the model */
export function amend(made: Draft, { properties = {}, links = {}, parts = {}, ...named }: Amendment): Draft {
  const input = inputOf(made);
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const withType = <T>([type, items]: [string, readonly T[]]) => items.map((item) => ({ ...item, type }));
  return draft(made.label, {
    ...input,
    ...named,
    properties: { ...input.properties, ...Object.fromEntries(given) },
    links: [...input.links.filter(({ type }) => links[type] === undefined), ...Object.entries(links).flatMap(withType)],
    parts: [...input.parts.filter(({ type }) => parts[type] === undefined), ...Object.entries(parts).flatMap(withType)],
  } as unknown as DraftInput<Label>);
}

/** What a draft was made of: its states, stages, identifiers, evidence and other parts as they are given. */
export function inputOf(made: Draft): RecordInput {
  return toInput(made.id, JSON.parse(JSON.stringify(snapshotOf(made))) as Snapshot);
}

/** Ids of the records a draft has links of this type to. */
export function linkedFrom(made: Draft, type: string): string[] {
  return made.links.filter((link) => link.type === type).map(({ to }) => to);
}

/** The parts of a type that a draft has, as they are given. */
export function partsOf(made: Draft, type: string): PartDraft[] {
  return inputOf(made).parts.filter((part) => part.type === type);
}

/** The evidence of a draft, with the source of each. */
export function evidenceOf(made: Draft): EvidenceDraft[] {
  return made.parts.filter(({ relationship }) => relationship === 'EVIDENCED_BY').map(asEvidence);
}

function rebuild(label: Label, id: string, snapshot: Snapshot): Draft {
  return draft(label, toInput(id, snapshot) as unknown as DraftInput<Label>);
}

/** Parts that have an input of their own; all others are told apart by their key. */
const ownInput: ReadonlySet<string> = new Set(['IDENTIFIED_BY', 'HAS_STATE', 'HAS_STAGE', 'EVIDENCED_BY']);

function toInput(id: string, { properties, links, parts, access }: Snapshot): RecordInput {
  const { ownerId, visibility, isIllustrative, ...own } = properties;
  const ofType = (relationship: string) =>
    parts
      .filter((part) => part.relationship === relationship)
      .map(({ relationship: _, ...part }) => part as Values & { links: DraftLink[] });
  return {
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
      .sort((a, b) => Number((a as Values).position) - Number((b as Values).position))
      .map(({ position: _, ...stage }: Values) => stage),
    evidence: ofType('EVIDENCED_BY').map((part) => asEvidence({ properties: part, links: part.links })),
    parts: parts
      .filter(({ relationship }) => !ownInput.has(relationship))
      .map(({ relationship, links: by, key, ...values }) => ({ type: relationship, key: String(key), properties: values, links: by })),
  } as unknown as RecordInput;
}

function asEvidence({ properties, links }: { properties: Readonly<Values>; links: readonly DraftLink[] }): EvidenceDraft {
  const { locator, quote, field, says, saidBy } = properties as Omit<EvidenceDraft, 'source'>;
  return { source: links.find(({ type }) => type === 'FROM_SOURCE')?.to ?? '', locator, quote, field, says, saidBy };
}
