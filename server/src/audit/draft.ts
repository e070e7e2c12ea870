import { createHash } from 'node:crypto';
import { isIsoDate } from '@atlas/shared/time';
import type { Visibility } from '@atlas/shared/vocabulary';
import { idFor } from '../neo4j/ids.ts';
import { type Label, linkProperties, model, type NodeModel, type PropertyType } from '../neo4j/model.ts';

type Value<T extends PropertyType> = T extends 'string' | 'date' | 'datetime'
  ? string
  : T extends 'string[]'
    ? readonly string[]
    : T extends 'int' | 'float'
      ? number
      : T extends 'boolean'
        ? boolean
        : { latitude: number; longitude: number };
type Properties<L extends Label> = {
  [K in keyof (typeof model)[L]['properties']]?: Value<Extract<(typeof model)[L]['properties'][K], PropertyType>>;
};
type LinkType<L extends Label> = Extract<keyof (typeof model)[L]['links'], string>;

/** A relationship out of a draft to a record that exists, or will when the run ends. */
export interface DraftLink {
  readonly type: string;
  readonly to: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}
/** A node that exists only as part of the draft. */
export interface DraftPart {
  readonly relationship: string;
  readonly label: Label;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly links: readonly DraftLink[];
}
/** What a record is to be: the whole of it, so that writing the same draft twice changes nothing. */
export interface Draft {
  readonly label: Label;
  readonly id: string;
  readonly ownerId: string | undefined;
  readonly visibility: Visibility;
  /** Organisations that see it as its council does, where it is for its council or its parties. */
  readonly sharedWith: readonly string[];
  readonly restrictedTo: readonly string[];
  readonly deniedTo: readonly string[];
  readonly isIllustrative: boolean;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly links: readonly DraftLink[];
  readonly parts: readonly DraftPart[];
}

export interface EvidenceDraft {
  /** Id of the Source. */
  readonly source: string;
  /** Where in it: "2.4.2", "block 4", "row 17". */
  readonly locator: string;
  readonly quote?: string | undefined;
  /** The field of the record it supports; none for the whole record. */
  readonly field?: string | undefined;
  /** What the source gives for that field. */
  readonly says?: string | undefined;
  /** Who says so within the source: a post or a body, never a person's name. */
  readonly saidBy?: string | undefined;
}
export interface IdentifierDraft {
  readonly scheme: string;
  readonly value: string;
  readonly url?: string | undefined;
}
/** Status (and a tie's strength) over [validFrom, validTo). */
export interface StateDraft {
  readonly status: string;
  readonly strength?: number | undefined;
  readonly disputeReason?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}
export interface StageDraft {
  readonly stage: string;
  readonly on: string;
  readonly note?: string | undefined;
  readonly setBy?: string | undefined;
  readonly decision?: string | undefined;
}

/** A node that exists only as part of a record, of a kind without an input of its own above. */
export interface PartDraft {
  /** Relationship type the record has it by. */
  readonly type: string;
  /** What tells it from its like for good: kept as its property `key`. */
  readonly key: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly links?: readonly DraftLink[] | undefined;
}

export interface DraftInput<L extends Label> {
  readonly id: string;
  readonly owner?: string | undefined;
  readonly visibility?: Visibility | undefined;
  readonly sharedWith?: readonly string[] | undefined;
  readonly restrictedTo?: readonly string[] | undefined;
  readonly deniedTo?: readonly string[] | undefined;
  readonly isIllustrative?: boolean | undefined;
  readonly properties: Properties<L>;
  readonly links?: readonly (Omit<DraftLink, 'type'> & { readonly type: LinkType<L> })[] | undefined;
  readonly evidence?: readonly EvidenceDraft[] | undefined;
  readonly identifiers?: readonly IdentifierDraft[] | undefined;
  readonly states?: readonly StateDraft[] | undefined;
  readonly stages?: readonly StageDraft[] | undefined;
  readonly parts?: readonly PartDraft[] | undefined;
}

/** Thrown for a draft that does not fit the model: a mistake in our code or data files, named. */
export class DraftError extends Error {
  override readonly name = 'DraftError';
}

/**
 * Makes a draft of a record and checks it against the graph's model.
 * @throws {DraftError} naming the label, id and property that does not fit
 */
export function draft<L extends Label>(label: L, input: DraftInput<L>): Draft {
  const shape: NodeModel = model[label];
  const parts: DraftPart[] = [
    ...(input.parts ?? []).map(({ type, key, properties, links = [] }) => ({
      relationship: type,
      label: (shape.parts?.[type] ?? type) as Label,
      id: partId(input.id, type, key),
      properties: known({ ...properties, key }),
      links,
    })),
    ...(input.identifiers ?? []).map((identifier) => ({
      relationship: 'IDENTIFIED_BY',
      label: 'Identifier' as const,
      id: idFor('identifier', identifier.scheme, identifier.value),
      properties: known({ ...identifier }),
      links: [],
    })),
    ...(input.states ?? []).map((state) => ({
      relationship: 'HAS_STATE',
      label: 'FactState' as const,
      id: idFor('state', input.id, state.validFrom ?? ''),
      properties: known({ ...state }),
      links: [],
    })),
    ...(input.stages ?? []).map(({ setBy, decision, ...stage }, i) => ({
      relationship: 'HAS_STAGE',
      label: 'StageEvent' as const,
      id: idFor('stage', input.id, String(i)),
      properties: known({ ...stage, position: i }),
      links: [
        ...(setBy === undefined ? [] : [{ type: 'SET_BY', to: setBy }]),
        ...(decision === undefined ? [] : [{ type: 'DECIDED_BY', to: decision }]),
      ],
    })),
    ...(input.evidence ?? []).map(({ source, ...passage }) => ({
      relationship: 'EVIDENCED_BY',
      label: 'Evidence' as const,
      id: idFor('evidence', input.id, source, passage.locator, passage.field ?? '', passage.quote ?? ''),
      properties: known({ ...passage }),
      links: [{ type: 'FROM_SOURCE', to: source }],
    })),
  ];
  const made: Draft = {
    label,
    id: input.id,
    ownerId: input.owner,
    visibility: input.visibility ?? 'PUBLIC',
    sharedWith: input.sharedWith ?? [],
    restrictedTo: input.restrictedTo ?? [],
    deniedTo: input.deniedTo ?? [],
    isIllustrative: input.isIllustrative ?? false,
    properties: known(input.properties as Record<string, unknown>),
    links: unique(
      (input.links ?? []).map((link) => (link.properties === undefined ? link : { ...link, properties: known(link.properties) })),
      (link) => JSON.stringify([link.type, link.to, sorted(link.properties ?? {})]),
    ),
    parts: unique(parts, (part) => part.id),
  };
  check(made);
  return made;
}

/** The id of a part of a record. */
export const partId = (record: string, type: string, key: string) => idFor('part', record, type, key);

/** A short digest of all a draft says: equal drafts have equal fingerprints. */
export function fingerprintOf(made: Draft): string {
  return createHash('sha256')
    .update(JSON.stringify(snapshotOf(made)))
    .digest('base64url')
    .slice(0, 22);
}

/** A draft as plain data in a fixed order: what a Change keeps as before and after. */
export function snapshotOf(made: Draft): Record<string, unknown> {
  const link = ({ type, to, properties }: DraftLink) => ({
    type,
    to,
    ...(properties === undefined ? {} : { properties: sorted(properties) }),
  });
  return {
    properties: sorted({ ...made.properties, ownerId: made.ownerId, visibility: made.visibility, isIllustrative: made.isIllustrative }),
    links: made.links.map(link).sort(byJson),
    parts: made.parts
      .map((part) => ({ relationship: part.relationship, ...sorted(part.properties), links: part.links.map(link) }))
      .sort(byJson),
    ...(made.restrictedTo.length + made.deniedTo.length + made.sharedWith.length > 0
      ? {
          access: {
            restrictedTo: made.restrictedTo.toSorted(),
            deniedTo: made.deniedTo.toSorted(),
            // Left out where there is none, so that what was kept before records could be shared stays the same text.
            ...(made.sharedWith.length > 0 ? { sharedWith: made.sharedWith.toSorted() } : {}),
          },
        }
      : {}),
  };
}

function check(made: Draft): void {
  const shape: NodeModel = model[made.label];
  const where = `${made.label} ${made.id}`;
  checkProperties(where, shape.properties, made.properties);
  for (const name of shape.required) if (made.properties[name] === undefined) throw new DraftError(`${where} lacks ${name}.`);
  for (const type of shape.single ?? []) {
    const count = made.links.filter((link) => link.type === type).length;
    if (count !== 1) throw new DraftError(`${where} has ${count} ${type} links and needs one.`);
  }
  for (const link of made.links) {
    if (shape.links[link.type] === undefined) throw new DraftError(`${where} cannot have a ${link.type} link.`);
    if (link.type === 'WITHIN' && link.to === made.id) throw new DraftError(`${where} cannot be within itself.`);
    checkProperties(`${where} ${link.type}`, linkProperties[link.type] ?? {}, link.properties ?? {});
  }
  for (const part of made.parts) {
    if (shape.parts?.[part.relationship] !== part.label)
      throw new DraftError(`${where} cannot have a part ${part.relationship} ${part.label}.`);
    const partShape: NodeModel = model[part.label];
    checkProperties(`${where} ${part.label}`, partShape.properties, part.properties);
    for (const link of part.links)
      if (partShape.links[link.type] === undefined) throw new DraftError(`${where} ${part.label} cannot have a ${link.type} link.`);
  }
}

function checkProperties(where: string, allowed: Readonly<Record<string, PropertyType>>, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    const type = allowed[name];
    if (type === undefined) throw new DraftError(`${where} has no property ${name}.`);
    if (!fits(type, value)) throw new DraftError(`${where}: ${name} is ${JSON.stringify(value)}, which is not a ${type}.`);
  }
}

function fits(type: PropertyType, value: unknown): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'string[]':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'int':
      return Number.isSafeInteger(value);
    case 'float':
      return Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return isIsoDate(value);
    case 'datetime':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value));
    case 'point':
      return (
        typeof value === 'object' &&
        value !== null &&
        'latitude' in value &&
        'longitude' in value &&
        Number.isFinite(value.latitude) &&
        Number.isFinite(value.longitude)
      );
  }
}

function known(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
}
function sorted(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
function byJson(a: unknown, b: unknown): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
