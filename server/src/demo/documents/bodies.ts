import { SECTOR_OF_KIND } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import { searchText, sortName } from '../../audit/naming.ts';
import { linksTo, type Recorder } from './recorder.ts';
import { ownId } from './references.ts';

/** Places without a code, which lie within coded ones. */
export function areaDrafts({ file, refs, record }: Recorder): Draft[] {
  return Object.entries(file.areas).map(([key, { name, level, within, hierarchy, evidence }]) =>
    record('Area', {
      id: refs.area(key),
      properties: { name, sortName: sortName(name), level, searchText: searchText(name) },
      links: within.map((wider) => ({ type: 'WITHIN', to: refs.area(wider), properties: { hierarchy } })),
      evidence,
    }),
  );
}

/** Organisations the document describes, and what it states of those and of registered ones. */
export function organisationDrafts({ file, refs, record, statements }: Recorder): Draft[] {
  const described = Object.entries(file.organisations).flatMap(([key, entry]) => {
    const { name, isNamed, alsoKnownAs, kind, sector, description, website, closed, partOf, basedIn, succeededBy } = entry;
    const id = refs.organisation(key);
    const made = record('Organisation', {
      id,
      owner: entry.owner,
      properties: {
        name,
        sortName: sortName(name),
        isNamed,
        ...(alsoKnownAs.length > 0 ? { alsoKnownAs } : {}),
        kind,
        sector: sector ?? SECTOR_OF_KIND[kind],
        description,
        website,
        closedOn: closed,
        searchText: searchText(name, ...alsoKnownAs),
      },
      links: [
        ...linksTo('PART_OF', partOf.map(refs.organisation)),
        ...linksTo('BASED_IN', basedIn.map(refs.area)),
        ...(succeededBy === undefined
          ? []
          : [
              {
                type: 'SUCCEEDED_BY' as const,
                to: refs.organisation(succeededBy.organisation),
                properties: { on: succeededBy.on, kind: succeededBy.kind },
              },
            ]),
      ],
      evidence: entry.evidence,
    });
    return [made, ...statements(id, entry)];
  });
  const registered = Object.entries(file.registered).flatMap(([ref, entry]) => statements(refs.organisation(ref), entry));
  return [...described, ...registered];
}

/** Posts: those that somebody holds with an unnamed person, the others alone. */
export function personDrafts({ file, refs, record, validity }: Recorder): Draft[] {
  const held = Object.entries(file.people).flatMap(([key, { post, roles, evidence }]) => {
    const id = ownId('person', key);
    return [
      record('Person', {
        id,
        properties: { name: post, sortName: sortName(post), isNamed: false, searchText: searchText(post) },
        evidence,
      }),
      ...roles.map((role) =>
        record('Role', {
          id: ownId('role', key, role.title),
          properties: { title: role.title, kind: role.kind, ...validity(role) },
          links: [
            { type: 'HELD_BY', to: id },
            { type: 'IN_ORGANISATION', to: refs.organisation(role.in) },
            ...linksTo('FOR_AREA', role.areas.map(refs.area)),
          ],
          evidence,
        }),
      ),
    ];
  });
  const vacant = Object.entries(file.posts).map(([key, post]) =>
    record('Role', {
      id: ownId('role', key),
      properties: { title: post.title, kind: post.kind, ...validity(post) },
      links: [{ type: 'IN_ORGANISATION', to: refs.organisation(post.in) }, ...linksTo('FOR_AREA', post.areas.map(refs.area))],
      evidence: post.evidence,
    }),
  );
  return [...held, ...vacant];
}
