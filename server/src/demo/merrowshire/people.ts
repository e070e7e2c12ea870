import type { RoleKind } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import { castAs } from './casting.ts';
import { merrowId } from './ids.ts';
import { record, searchTextOf, slugOf, sortNameOf } from './record.ts';
import { makeCast } from './wishes.ts';
import type { Body, World } from './world.ts';

interface Post {
  readonly title: string;
  readonly kind: RoleKind;
  readonly organisation: string;
  readonly areas: readonly string[];
  readonly yearsAgo: number;
  readonly endedYearsAgo?: number | undefined;
}
/** Somebody made up, or a post without a name. */
export interface Contact {
  readonly slug: string;
  readonly name: string | undefined;
  readonly posts: readonly Post[];
}

/** All people: the named ones of the data, and contacts by the dozen. */
export function makePeople(world: World): Contact[] {
  const random = world.random.fork('people');
  const { people, contacts, givenNames, familyNames } = world.data;
  const cast = makeCast(world);
  const names = random.shuffle(familyNames.flatMap((family) => random.sample(givenNames, 3).map((given) => `${given} ${family}`)));
  const held = new Set<Body>();
  const more = contacts.flatMap(({ title, kind, from, count }) => {
    const open = castAs(cast, from).filter((body) => !held.has(body));
    return random.sample(open, count).map((body): Contact => {
      held.add(body);
      const name = names.pop() ?? title;
      const post = { title, kind, organisation: body.slug, areas: [], yearsAgo: random.int(0, 7) };
      return { slug: slugOf(name), name, posts: [post] };
    });
  });
  return [...people.map((one) => ({ ...one, name: one.name })), ...more];
}

/** People and their posts as records. Names are for those who are signed in, posts for all. No address or number is anybody's. */
export function peopleDrafts(world: World, people: readonly Contact[]): Draft[] {
  const random = world.random.fork('contacts');
  return people.flatMap(({ slug, name, posts }, i) => {
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
          ...(name === undefined ? {} : officeOf(slug, first?.organisation ?? '', i)),
          ...(random.chance(0.3) ? { preferredContact: random.pick(['EMAIL', 'PHONE', 'IN_PERSON', 'TEXT'] as const) } : {}),
          searchText: searchTextOf(title, ...posts.map((post) => post.title)),
        },
      }),
      ...posts.map((post, j) =>
        record('Role', {
          id: merrowId.other('role', slug, String(j)),
          visibility,
          properties: {
            title: post.title,
            kind: post.kind,
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

/** An address under a name reserved for examples, and one of the numbers kept free for drama. */
function officeOf(slug: string, organisation: string, number: number) {
  return { email: `${slug.replaceAll('-', '.')}@${organisation}.example`, phone: `01632 960${String(number).padStart(3, '0')}` };
}

/** How the county council reaches a few people in private: nobody else reads it. */
export function personalContactDrafts(people: readonly Contact[]): Draft[] {
  return people
    .filter(({ name, posts }) => name !== undefined && posts.some(({ kind }) => kind === 'CLERK' || kind === 'CHAIR'))
    .slice(0, 5)
    .map(({ slug }, i) =>
      record('PersonalContact', {
        id: merrowId.other('personal-contact', slug),
        visibility: 'OWNER',
        properties: { phone: `07700 90000${i}`, note: 'Evenings only; asked not to be passed on.' },
        links: [{ type: 'ABOUT', to: merrowId.other('person', slug) }],
      }),
    );
}

/** Which connector looks after which group and parish, and who did before. */
export function stewardshipDrafts(world: World): Draft[] {
  const { connectors } = world.data;
  const looked = world.bodies.filter(({ sector, reach }) => (sector === 'VCSE' && reach >= 0.4) || (sector === 'PARISH' && reach >= 1));
  return looked.flatMap((body) =>
    (connectors[body.district ?? ''] ?? []).map(({ person, from, to }) =>
      record('Stewardship', {
        id: merrowId.other('stewardship', body.slug, person),
        visibility: 'OWNER',
        properties: { validFrom: world.month(-from), validTo: (to === undefined ? undefined : world.month(-to)) as string },
        links: [
          { type: 'ABOUT', to: merrowId.organisation(body.slug) },
          { type: 'HELD_BY', to: merrowId.other('person', person) },
        ],
      }),
    ),
  );
}
