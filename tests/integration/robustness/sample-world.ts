import type { Draft } from '../../../server/src/audit/draft.ts';
import {
  makeArea,
  makeFramework,
  makeNote,
  makeOrganisation,
  makeProvision,
  makeSource,
  makeTheme,
  makeTie,
} from '../../testkit/builders.ts';
import {
  makeAgreement,
  makeAsset,
  makeEngagement,
  makeFund,
  makeInitiative,
  makePerson,
  makeProgramme,
  makeRole,
} from '../../testkit/work-builders.ts';

/** The council that whoever edits works for. */
export const council = makeOrganisation('Fenshire County Council', { kind: 'COUNTY_COUNCIL', decisionLeadDays: 10 });
const numbers = [1, 2, 3, 4, 5, 6];
const groups = numbers.map((n) => makeOrganisation(`Group ${n}`));
const areas = numbers.slice(0, 3).map((n) => makeArea(`Parish ${n}`));
const framework = makeFramework('Themes');
const themes = numbers.slice(0, 3).map((n) => makeTheme(`Theme ${n}`, { framework: framework.id, position: n }));
const assets = numbers.slice(0, 3).map((n) => makeAsset(`Hall ${n}`));
const programme = makeProgramme('Living Well');
const people = numbers.slice(0, 3).map((n) => makePerson(`Clerk ${n}`));
const idOf = (drafts: readonly Draft[], n: number) => (drafts[n % drafts.length] as Draft).id;

/** Some of every kind of record that builders make, all of them anybody's to change: a mutation finds what it speaks of. */
export const sampleWorld: readonly Draft[] = [
  council,
  ...groups,
  ...areas,
  framework,
  ...themes,
  ...assets,
  programme,
  ...people,
  makeSource('Board papers'),
  makeSource('Survey', { kind: 'SURVEY' }),
  makeFund('Community fund'),
  makeNote('A note', { about: council.id, text: 'Held as text.' }),
  ...numbers.flatMap((n) => [
    makeProvision(`Provision ${n}`, {
      organisation: idOf(groups, n),
      themes: [idOf(themes, n)],
      areas: [idOf(areas, n)],
      validFrom: '2020-01-01',
    }),
    makeTie(idOf(groups, n), idOf(groups, n + 1), { validFrom: '2020-01-01', assertedBy: idOf(groups, n) }),
    makeTie(council.id, idOf(groups, n), { kind: 'FUNDS', validFrom: '2020-01-01', assertedBy: idOf(groups, n) }),
    makeInitiative(`Pilot ${n}`, { programme: programme.id }),
    makeEngagement(`Workshop ${n}`, { on: '2025-05-01', hosts: [council.id] }),
    makeRole(`Post ${n}`, { person: idOf(people, n), organisation: idOf(groups, n), validFrom: '2020-01-01' }),
    makeAgreement(`Agreement ${n}`, {
      kind: n % 2 === 0 ? 'MEMORANDUM' : 'GRANT',
      parties: [
        { to: council.id, role: 'PRINCIPAL' },
        { to: idOf(groups, n), role: 'DELIVERER' },
      ],
      stages: [
        { stage: 'EXPRESSION_OF_INTEREST', on: '2024-01-01' },
        ...(n > 2 ? [{ stage: 'DECISION' as const, on: '2024-02-01' }] : []),
        ...(n > 4 ? [{ stage: 'LIVE' as const, on: '2024-03-01' }] : []),
      ],
      assets: [idOf(assets, n)],
    }),
  ]),
];
