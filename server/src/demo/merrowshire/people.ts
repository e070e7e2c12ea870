import type { Draft } from '../../audit/draft.ts';
import { merrowId } from './ids.ts';
import { record, searchTextOf, sortNameOf } from './record.ts';
import type { World } from './world.ts';

/** Made-up people and posts. Names are for those who are signed in, posts for all. */
export function peopleDrafts(world: World): Draft[] {
  return world.data.people.flatMap(({ slug, name, posts }) => {
    const visibility = name === undefined ? 'PUBLIC' : 'NETWORK';
    const first = posts[0];
    const title = name ?? `${first?.title}, ${first === undefined ? '' : world.body(first.organisation).name}`;
    const id = merrowId.other('person', slug);
    return [
      record('Person', {
        id,
        visibility,
        properties: {
          name: title,
          sortName: sortNameOf(title),
          isNamed: name !== undefined,
          searchText: searchTextOf(title, ...posts.map((post) => post.title)),
        },
      }),
      ...posts.map((post, i) =>
        record('Role', {
          id: merrowId.other('role', slug, String(i)),
          visibility,
          properties: {
            title: post.title,
            validFrom: world.month(-12 * post.yearsAgo - 1),
            validTo: (post.endedYearsAgo === undefined ? undefined : world.month(-12 * post.endedYearsAgo)) as string,
          },
          links: [
            { type: 'HELD_BY', to: id },
            { type: 'IN_ORGANISATION', to: merrowId.organisation(world.body(post.organisation).slug) },
            ...post.areas.map((area) => ({ type: 'FOR_AREA' as const, to: merrowId.area(world.place(area).slug) })),
          ],
        }),
      ),
    ];
  });
}
