import { idFor } from '../../neo4j/ids.ts';

const dataSet = 'merrowshire';

/** Ids of Merrowshire's records, by the slugs of its data files. */
export const merrowId = {
  organisation: (slug: string) => idFor('organisation', dataSet, slug),
  area: (slug: string) => idFor('area', dataSet, slug),
  framework: idFor('framework', dataSet),
  theme: (slug: string) => idFor('theme', dataSet, slug),
  source: (slug: string) => idFor('source', `${dataSet}-${slug}`),
  /** Anything else: the kind of record, then what tells it apart. */
  other: (kind: string, ...key: string[]) => idFor(kind, dataSet, ...key),
};
