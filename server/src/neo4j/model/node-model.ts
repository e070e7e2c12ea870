export type PropertyType = 'string' | 'string[]' | 'int' | 'float' | 'boolean' | 'date' | 'datetime' | 'point';

export interface NodeModel {
  /** What it is, in one sentence. */
  readonly about: string;
  /** True where the record keeps its own history: a Change for every write. */
  readonly kept: boolean;
  readonly properties: Readonly<Record<string, PropertyType>>;
  readonly required: readonly string[];
  /** Relationships out of it: type → labels at the other end. */
  readonly links: Readonly<Record<string, readonly string[]>>;
  /** Those of the links that it has exactly one of. */
  readonly single?: readonly string[];
  /** Those of the links whose organisations are its parties; all that lead to organisations unless told. */
  readonly parties?: readonly string[];
  /** Nodes that exist only as part of it: relationship type → label. */
  readonly parts?: Readonly<Record<string, string>>;
}

/**
 * What every node reached by id carries. `partyIds` serves PARTIES, `sharedWith` PARTIES and OWNER, `restrictedTo` RESTRICTED; whoever is in
 * `deniedTo` (people or organisations) never sees it. `readers` is all of that as one list, which the guards
 * of queries read.
 */
export const entityProperties = {
  id: 'string',
  revision: 'int',
  ownerId: 'string',
  visibility: 'string',
  partyIds: 'string[]',
  sharedWith: 'string[]',
  restrictedTo: 'string[]',
  deniedTo: 'string[]',
  readers: 'string[]',
  isIllustrative: 'boolean',
  recordedAt: 'datetime',
  fingerprint: 'string',
  lock: 'boolean',
} as const satisfies Record<string, PropertyType>;

/** A fact is true over [validFrom, validTo). */
export const validity = { validFrom: 'date', validTo: 'date' } as const;
/** The part every record has that rests on passages of sources. */
export const evidenced = { EVIDENCED_BY: 'Evidence' } as const;
