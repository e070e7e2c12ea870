import type { Draft } from '../../audit/draft.ts';
import { searchText, sortName } from '../../audit/naming.ts';
import { idFor } from '../../neo4j/ids.ts';
import type { DocumentFile } from './format.ts';
import { evaluationDrafts, groupedParts, initiativeParts, workParts } from './learning.ts';
import { firstDayOf, linksTo, type Recorder, sortOf } from './recorder.ts';
import { ownId, type References } from './references.ts';

/** Frameworks with their themes. */
export function frameworkDrafts({ file, refs, record, validity }: Recorder): Draft[] {
  return Object.entries(file.frameworks).flatMap(([slug, { name, ownedBy, themes, evidence }]) => {
    const id = idFor('framework', slug);
    return [
      record('Framework', {
        id,
        properties: { name, ...validity({}) },
        links: linksTo('OWNED_BY', [refs.organisation(ownedBy)]),
        evidence,
      }),
      ...Object.entries(themes).map(([key, theme], position) =>
        record('Theme', {
          id: refs.theme(key),
          properties: { name: theme.name, description: theme.description, position, searchText: searchText(theme.name) },
          links: [...linksTo('IN_FRAMEWORK', [id]), ...linksTo('PART_OF', theme.partOf === undefined ? [] : [refs.theme(theme.partOf)])],
          evidence: theme.evidence,
        }),
      ),
    ];
  });
}

export function programmeDrafts(recorder: Recorder): Draft[] {
  const { file, refs, record, statements } = recorder;
  return Object.entries(file.programmes).flatMap(([key, entry]) => {
    const { name, summary, starts, ends } = entry;
    const id = refs.programme(key);
    const made = record('Programme', {
      id,
      properties: { name, sortName: sortName(name), summary, startsOn: starts, endsOn: ends, searchText: searchText(name) },
      links: [
        ...takingLinks(refs, entry),
        ...linksTo('LED_TO', entry.ledTo.map(refs.programme)),
        ...linksTo('HAS_DECISION', decisionsAbout(file, 'programmes', key)),
      ],
      ...workParts(recorder, id, entry),
      evidence: entry.evidence,
    });
    return [made, ...statements(id, entry), ...evaluationDrafts(recorder, id, entry)];
  });
}

export function initiativeDrafts(recorder: Recorder): Draft[] {
  const { file, refs, record, statements } = recorder;
  return Object.entries(file.initiatives).flatMap(([key, entry]) => {
    const { name, summary, kind, scale, starts, ends } = entry;
    const id = refs.initiative(key);
    const made = record('Initiative', {
      id,
      properties: {
        name,
        sortName: sortName(name),
        summary,
        kind,
        scale,
        startsOn: starts,
        endsOn: ends,
        startsFrom: firstDayOf(starts),
        searchText: searchText(name),
      },
      links: [
        ...(entry.programme === undefined ? [] : linksTo('IN_PROGRAMME', [refs.programme(entry.programme)])),
        ...takingLinks(refs, entry),
        ...linksTo('HAS_DECISION', decisionsAbout(file, 'initiatives', key)),
        ...linksTo('USES', entry.assets.map(refs.asset)),
        ...linksTo('LED_TO', entry.ledTo.map(refs.initiative)),
      ],
      stages: entry.stages,
      ...initiativeParts(recorder, id, entry),
      evidence: entry.evidence,
    });
    return [made, ...statements(id, entry), ...evaluationDrafts(recorder, id, entry)];
  });
}

/** Who leads, joins, backs and oversees a piece of work, where and on what. */
function takingLinks(refs: References, entry: DocumentFile['programmes'][string]) {
  return [
    ...linksTo('LED_BY', entry.lead.map(refs.organisation)),
    ...linksTo('PARTNERED_BY', entry.partners.map(refs.organisation)),
    ...linksTo('BACKED_BY', entry.backers.map(refs.organisation)),
    ...linksTo('OVERSEEN_BY', entry.overseers.map(refs.organisation)),
    ...linksTo('IN_AREA', entry.areas.map(refs.area)),
    ...linksTo('ON_THEME', entry.themes.map(refs.theme)),
  ];
}

/** The ids of the decisions of a file that are about a piece of work. */
function decisionsAbout({ decisions }: DocumentFile, kind: 'programmes' | 'initiatives', key: string): string[] {
  return Object.entries(decisions)
    .filter(([, decision]) => decision[kind].includes(key))
    .map(([decision]) => ownId('decision', decision));
}

export function assetAndFundDrafts({ file, refs, record }: Recorder): Draft[] {
  return [
    ...Object.entries(file.assets).map(([key, { name, isNamed, kind, ownedBy, areas, evidence }]) =>
      record('Asset', {
        id: refs.asset(key),
        properties: { name, sortName: sortName(name), isNamed, kind, searchText: searchText(name) },
        links: [...linksTo('OWNED_BY', ownedBy.map(refs.organisation)), ...linksTo('IN_AREA', areas.map(refs.area))],
        evidence,
      }),
    ),
    ...Object.entries(file.funds).map(([key, { name, summary, ownedBy, evidence }]) =>
      record('Fund', {
        id: ownId('fund', key),
        properties: { name, summary },
        links: linksTo('OWNED_BY', ownedBy.map(refs.organisation)),
        evidence,
      }),
    ),
  ];
}

/** Decisions asked for, and the meetings, workshops and events around them. */
export function meetingDrafts({ file, refs, record, statements }: Recorder): Draft[] {
  const decisions = Object.entries(file.decisions).map(
    ([key, { madeBy, areas, programmes: _, initiatives: __, evidence, ...properties }]) =>
      record('Decision', {
        id: ownId('decision', key),
        properties,
        links: [...linksTo('MADE_BY', [refs.organisation(madeBy)]), ...linksTo('FOR_AREA', areas.map(refs.area))],
        evidence,
      }),
  );
  const engagements = Object.entries(file.engagements).flatMap(([key, entry]) => {
    const { title, kind, on, attendance, summary } = entry;
    const id = ownId('engagement', key);
    const grouped = groupedParts(id, entry.groups);
    const made = record('Engagement', {
      id,
      properties: {
        title,
        sortName: sortName(title),
        kind,
        on,
        ...sortOf('onSort', on),
        heldOn: on === firstDayOf(on) ? on : undefined,
        attendance,
        summary,
        searchText: searchText(title),
      },
      links: [
        ...linksTo('HOSTED_BY', entry.hosts.map(refs.organisation)),
        ...linksTo('ATTENDED_BY', entry.attendees.map(refs.organisation)),
        ...linksTo('IN_AREA', entry.areas.map(refs.area)),
        ...(entry.programme === undefined ? [] : linksTo('IN_PROGRAMME', [refs.programme(entry.programme)])),
      ],
      parts: [
        ...entry.people.map((each) => ({
          type: 'HAS_ATTENDANCE',
          key: ownId('person', each.person),
          properties: {},
          links: [
            { type: 'ATTENDED_AS', to: refs.person(each.person) },
            ...(each.for === undefined ? [] : linksTo('ON_BEHALF_OF', [refs.organisation(each.for)])),
          ],
        })),
        ...grouped.parts,
      ],
      evidence: entry.evidence,
      evidenceOfParts: grouped.evidenceOfParts,
    });
    return [made, ...statements(id, entry)];
  });
  return [...decisions, ...engagements];
}
