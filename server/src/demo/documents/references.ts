import { DraftError } from '../../audit/draft.ts';
import { idFor } from '../../neo4j/ids.ts';
import type { DocumentFile } from './format.ts';

const dataSet = 'documents';

/** Ids of records by what data files call them. Each throws a DraftError for a key that no file declares. */
export interface References {
  organisation(ref: string): string;
  area(ref: string): string;
  theme(ref: string): string;
  programme(ref: string): string;
  initiative(ref: string): string;
  asset(ref: string): string;
  person(ref: string): string;
  /** A Source by its slug, or by the three digits it begins with. */
  source(ref: string): string;
}

/** Id of a record of these files that only its own file speaks of. */
export function ownId(kind: string, ...key: string[]): string {
  return idFor(kind, dataSet, ...key);
}

/**
 * Gathers the keys of all files.
 * @throws {DraftError} naming a key that two files declare for the same kind of record
 */
export function gatherReferences(files: readonly DocumentFile[]): References {
  const keys = (kind: 'organisations' | 'areas' | 'programmes' | 'initiatives' | 'assets' | 'people') =>
    unique(
      kind,
      files.flatMap((file) =>
        Object.keys(file[kind]).map((key) => [key, ownId(kind === 'people' ? 'person' : kind.slice(0, -1), key)] as const),
      ),
    );
  const themes = unique(
    'themes',
    files.flatMap((file) =>
      Object.entries(file.frameworks).flatMap(([slug, framework]) =>
        Object.keys(framework.themes).map((key) => [key, idFor('theme', slug, key)] as const),
      ),
    ),
  );
  const sources = unique(
    'documents',
    files.flatMap(({ document: { slug } }) => [[slug, idFor('source', slug)] as const, [slug.slice(0, 3), idFor('source', slug)] as const]),
  );
  const own = { organisations: keys('organisations'), areas: keys('areas') };
  const programmes = keys('programmes');
  const initiatives = keys('initiatives');
  const assets = keys('assets');
  const people = keys('people');
  return {
    organisation: (ref) => {
      const [scheme, number] = ref.split(':');
      return number === undefined ? find('organisation', own.organisations, ref) : idFor('organisation', scheme as string, number);
    },
    area: (ref) => (/^E\d{8}$/.test(ref) ? idFor('area', ref) : find('area', own.areas, ref)),
    theme: (ref) => find('theme', themes, ref),
    programme: (ref) => find('programme', programmes, ref),
    initiative: (ref) => find('initiative', initiatives, ref),
    asset: (ref) => find('asset', assets, ref),
    person: (ref) => find('person', people, ref),
    source: (ref) => find('document', sources, ref),
  };
}

function unique(kind: string, entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [key, id] of entries) {
    if (ids.has(key)) throw new DraftError(`Two document files declare ${key} among their ${kind}.`);
    ids.set(key, id);
  }
  return ids;
}

function find(kind: string, ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new DraftError(`No document file declares the ${kind} ${key}.`);
  return id;
}
