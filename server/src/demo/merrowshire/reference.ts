import { edtfSortKey } from '@atlas/shared/time';
import type { Draft } from '../../audit/draft.ts';
import { merrowId } from './ids.ts';
import { record, searchTextOf } from './record.ts';
import type { World } from './world.ts';

/** The made-up sources. */
export function sourceDrafts(world: World): Draft[] {
  return world.data.sources.map((source) => {
    const publishedOn = world.month(-source.monthsAgo).slice(0, 7);
    return record('Source', {
      id: merrowId.source(source.slug),
      properties: {
        title: source.title,
        kind: source.kind,
        publishedOn,
        publishedSort: edtfSortKey(publishedOn),
        publisher: source.publisher,
      },
    });
  });
}

/** The county's framework and its themes with their parts. */
export function themeDrafts(world: World): Draft[] {
  const { framework, themes } = world.data;
  const start = `${Number(world.today.slice(0, 4)) - framework.years}-04-01`;
  const theme = (slug: string, name: string, position: number, description?: string, partOf?: string) =>
    record('Theme', {
      id: merrowId.theme(slug),
      properties: { name, description: description as string, position, searchText: searchTextOf(name) },
      links: [
        { type: 'IN_FRAMEWORK', to: merrowId.framework },
        ...(partOf === undefined ? [] : [{ type: 'PART_OF' as const, to: merrowId.theme(partOf) }]),
      ],
    });
  return [
    record('Framework', {
      id: merrowId.framework,
      properties: { name: framework.name, validFrom: start },
      links: [{ type: 'OWNED_BY', to: merrowId.organisation('merrowshire-county-council') }],
    }),
    ...themes.flatMap(({ slug, name, description, parts }, i) => [
      theme(slug, name, i + 1, description),
      ...parts.map((part, j) => theme(part.slug, part.name, j + 1, undefined, slug)),
    ]),
  ];
}
