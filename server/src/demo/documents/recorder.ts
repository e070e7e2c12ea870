import { edtfSortKey, isIsoDate } from '@atlas/shared/time';
import { type Draft, draft, type EvidenceDraft } from '../../audit/draft.ts';
import type { Label } from '../../neo4j/model.ts';
import type { DocumentFile, Passages, Statements } from './format.ts';
import { ownId, type References } from './references.ts';

type Input<L extends Label> = Parameters<typeof draft<L>>[1];

/** What the drafts of one file have in common. */
export interface Recorder {
  readonly file: DocumentFile;
  readonly refs: References;
  /** A record of this document: public, the document's owner's, with its evidence. */
  record<L extends Label>(
    label: L,
    input: Omit<Input<L>, 'evidence' | 'owner'> & {
      evidence: Passages;
      /** What parts of it rest on, by the part's id. */
      evidenceOfParts?: readonly { readonly field: string; readonly evidence: Passages }[];
      owner?: 'none' | undefined;
    },
  ): Draft;
  /** Notes and stated figures about a record, in the order of the file. */
  statements(about: string, made: Partial<Statements>): Draft[];
  /** Between which days a fact holds: its own, else from the document's day on. */
  validity(dated: { since?: string | undefined; until?: string | undefined }): { validFrom?: string; validTo?: string };
}

/** Prepares the making of drafts from one file. */
export function recorderFor(file: DocumentFile, refs: References): Recorder {
  const { slug, asOf, owner: ownerRef } = file.document;
  const owner = ownerRef === undefined ? undefined : refs.organisation(ownerRef);
  const record: Recorder['record'] = (label, { evidence, evidenceOfParts = [], owner: ownership, ...input }) =>
    draft(label, {
      ...input,
      owner: ownership === 'none' ? undefined : owner,
      evidence: [
        ...passagesOf(evidence, slug, refs),
        ...evidenceOfParts.flatMap((part) => passagesOf(part.evidence, slug, refs).map((passage) => ({ ...passage, field: part.field }))),
      ],
    } as Input<typeof label>);
  return {
    file,
    refs,
    record,
    statements: (about, { notes = [], figures = [] }) => [
      ...notes.map(({ heading, text, evidence }, position) =>
        record('Note', {
          id: ownId('note', slug, about, heading),
          properties: { heading, text, position },
          links: [{ type: 'ABOUT', to: about }],
          evidence,
        }),
      ),
      ...figures.map(({ evidence, ...figure }) =>
        record('StatedFigure', {
          id: ownId('figure', slug, about, figure.label),
          properties: { ...figure, ...sortOf('onSort', figure.on) },
          links: [{ type: 'ABOUT', to: about }],
          evidence,
        }),
      ),
    ],
    validity: ({ since, until }) => {
      // What was over by the document's day did not begin on it.
      const validFrom = since ?? (until === undefined ? asOf : undefined);
      return { ...(validFrom === undefined ? {} : { validFrom }), ...(until === undefined ? {} : { validTo: until }) };
    },
  };
}

/** The sort key of an EDTF date, under the property it is kept in. */
export function sortOf<K extends string>(property: K, edtf: string | undefined): { [P in K]?: string } {
  return (edtf === undefined ? {} : { [property]: edtfSortKey(edtf) }) as { [P in K]?: string };
}

/** The first day of an EDTF date, where its year is known. */
export function firstDayOf(edtf: string | undefined): string | undefined {
  const day = edtf === undefined ? undefined : edtfSortKey(edtf);
  return isIsoDate(day) ? day : undefined;
}

/** One link of this type to each record. */
export function linksTo<T extends string>(type: T, ids: readonly string[]): { type: T; to: string }[] {
  return ids.map((to) => ({ type, to }));
}

/** Locators of the form "002/block 2" lead into another document. */
function passagesOf(passages: Passages, slug: string, refs: References): EvidenceDraft[] {
  return Object.entries(passages).flatMap(([where, quotes]) => {
    const [, other, locator] = /^(?:(\d{3})\/)?(.+)$/.exec(where) as RegExpExecArray;
    return quotes.map((quoted) => ({ source: refs.source(other ?? slug), locator: locator as string, ...quoted }));
  });
}
