/**
 * Who reads. Every query is run for one of these; what they may see is put into the query itself.
 * - ANONYMOUS sees what is PUBLIC.
 * - SIGNED_IN sees PUBLIC and NETWORK; OWNER and PARTIES records of their councils, and those shared with their organisations; PARTIES
 *   records their organisations are in; RESTRICTED records that name them, or a group they belong to.
 * - VIEWING somebody sees what they and the one they view the Atlas as both see, and nothing else.
 * - SYSTEM (the command line, migrations, jobs) sees everything.
 */
export type Reader =
  | { readonly kind: 'ANONYMOUS' }
  | { readonly kind: 'SYSTEM' }
  | SignedInReader
  | { readonly kind: 'VIEWING_ANONYMOUS'; readonly own: SignedInReader }
  | { readonly kind: 'VIEWING_SIGNED_IN'; readonly own: SignedInReader; readonly as: SignedInReader };

export interface SignedInReader {
  readonly kind: 'SIGNED_IN';
  readonly principalId: string;
  readonly councilIds: readonly string[];
  readonly organisationIds: readonly string[];
  /** Groups they belong to, as RESTRICTED records name them: the stewards of a council, the administrators. */
  readonly groups?: readonly string[];
}

/** Whoever is not signed in. */
export const anonymousReader: Reader = { kind: 'ANONYMOUS' };
/** The Atlas itself. */
export const systemReader: Reader = { kind: 'SYSTEM' };
/** One of each kind that opens pages: a statement has a text, and so a plan, for each. */
export const readersToPlanFor: readonly Reader[] = [
  anonymousReader,
  { kind: 'SIGNED_IN', principalId: '', councilIds: [], organisationIds: [] },
];

/** Whose councils and organisations count as the reader's own; undefined where they are nobody's who is signed in. */
export function readingAs(reader: Reader): SignedInReader | undefined {
  if (reader.kind === 'SIGNED_IN') return reader;
  return reader.kind === 'VIEWING_SIGNED_IN' ? reader.as : undefined;
}
