import { COVERAGE_STATE_LABELS, COVERAGE_STATES, type CoverageState, SECTOR_LABELS } from '@atlas/shared/vocabulary';
import type { BriefingChangesQuery, BriefingQuery } from '../../gql/graphql.ts';
import { AREA_LEVEL_NOUNS } from '../../lib/labels.ts';
import { capitalise, countOf, dayInWords, edtfInWords, fewOf, formatCount, listOf } from '../../lib/wording.ts';
import { basisInWords } from '../coverage/basis-words.ts';
import { areasIn, GAPS, type Matrix, rowsOf } from '../coverage/matrix/model.ts';
import { weighingInWords } from '../coverage/matrix/place-figures.ts';
import { cellInWords } from '../coverage/reason-words.ts';
import type { MapNetwork } from '../network-map/model/network.ts';
import type { BriefingDocument, BriefingPart } from './document.ts';

/** So many areas fit on a page; those with the most gaps come first where there are more. */
const MOST_AREAS = 24;
/** Agreements named; the calendar of coverage and the page of agreements have the rest. */
const MOST_ENDING = 5;
/** Areas named in one field, and sources in all. */
const NAMED = 8;
const MOST_SOURCES = 10;
const GAP_STATES = COVERAGE_STATES.filter((state) => GAPS.has(state));

/** What changed, where it could be read. */
export type BriefingChanges = BriefingChangesQuery['coverageChanges'] | 'WAITING' | 'FAILED';

interface Answer {
  readonly data: BriefingQuery;
  readonly changes: BriefingChanges;
  readonly matrix: Matrix;
  readonly network: MapNetwork;
  /** The earlier day that changes are told since. */
  readonly since: string;
}

/** Puts a briefing into words and tables. */
export function brief(answer: Answer): BriefingDocument {
  const { coverage, me } = answer.data;
  const { within, asAt, basis, rule } = coverage;
  const [, places] = AREA_LEVEL_NOUNS[coverage.level];
  return {
    title: `${within.name}: partnership briefing`,
    kicker: [`${capitalise(places)} by theme`, coverage.framework.name, `for ${listOf(coverage.for.map(({ name }) => name))}`].join(' · '),
    sentence: coverage.summary,
    counts: coverage.counts,
    basis: basisInWords(basis),
    parts: [
      matrixPart(answer),
      { key: 'maps', title: 'On the map', picture: 'maps' },
      gapsPart(answer),
      fragilePart(answer),
      endingPart(answer),
      changesPart(answer),
      networkPart(answer),
      sourcesPart(answer),
    ],
    foot: [
      `As at ${dayInWords(asAt)}. ${rule.name}, version ${rule.version}: the whole rule stands on the page Coverage.`,
      me.isSignedIn
        ? `It shows what ${me.name} may see. Whoever it is handed to sees that too.`
        : 'It shows what anybody may see who is not signed in.',
      ...(within.isIllustrative ? [`${within.name} is made up, to show what the Atlas does.`] : []),
    ],
  };
}

function matrixPart({ matrix }: Answer): BriefingPart {
  const most = matrix.areas.length > MOST_AREAS;
  const areas = rowsOf(matrix, most ? 'gaps' : 'name', false).flatMap((row) => (row.kind === 'area' ? [row.area] : []));
  const shown = areas.slice(0, MOST_AREAS);
  return {
    key: 'matrix',
    title: 'Areas by themes',
    table: {
      caption: 'Coverage of each area by theme',
      columns: [{ header: 'Place' }, ...matrix.themes.map(({ name }) => ({ header: name }))],
      rows: shown.map(({ id, name, cells }) => [
        { text: name, to: `/places/${id}` },
        ...cells.map((cell) => ({ text: cellInWords(cell), state: cell.state })),
      ]),
    },
    ...(most && {
      note: `The ${MOST_AREAS} areas with the most gaps of ${formatCount(areas.length)}. The page Coverage has all of them.`,
    }),
  };
}

/** Where nobody is a partner, theme by theme, told apart by what is known. */
function gapsPart({ matrix }: Answer): BriefingPart {
  const areas = areasIn(matrix, 'gaps');
  const order = weighingInWords(matrix.weighing, 'PEOPLE');
  const rows = matrix.themes.flatMap((theme, column) => {
    const named = (state: CoverageState) => areas.filter(({ cells }) => cells[column]?.state === state).map(({ name }) => name);
    const byState = GAP_STATES.map(named);
    const count = byState.reduce((sum, { length }) => sum + length, 0);
    if (count === 0) return [];
    return [
      { count, fields: [{ text: theme.name }, ...byState.map((names) => ({ text: names.length === 0 ? 'None' : fewOf(names, NAMED) }))] },
    ];
  });
  return {
    key: 'gaps',
    title: 'Gaps',
    sentence:
      rows.length === 0
        ? 'Every cell has a partner in it.'
        : `${countOf(
            rows.reduce((sum, { count }) => sum + count, 0),
            'cell has',
            'cells have',
          )} no partner. Not checked is not the same as nobody: no partner is recorded, and nobody has said that they looked.`,
    ...(rows.length > 0 && {
      table: {
        caption: 'Gaps by theme',
        columns: [{ header: 'Theme' }, ...GAP_STATES.map((state) => ({ header: COVERAGE_STATE_LABELS[state] }))],
        rows: rows.toSorted((a, b) => b.count - a.count).map(({ fields }) => fields),
      },
      ...(order && { note: `Places with the most gaps come first. ${order}` }),
    }),
  };
}

/** Who leaves cells without anybody by going. */
function fragilePart({ data: { coverage } }: Answer): BriefingPart {
  const points = coverage.singlePoints;
  return {
    key: 'fragile',
    title: 'What hangs on one partner',
    ...(points.length === 0
      ? { sentence: 'No cell would lose its only partner if one of them went.' }
      : {
          table: {
            caption: 'Partners whose going would leave cells without any',
            columns: [{ header: 'Partner' }, { header: 'Cells', isNumeric: true }, { header: 'Which' }],
            rows: points.map(({ organisation, cellsLost, cells }) => [
              { text: organisation.name, to: `/organisations/${organisation.id}` },
              { text: formatCount(cellsLost) },
              {
                text: fewOf(
                  cells.map(({ area, theme }) => `${theme.name} in ${area.name}`),
                  4,
                ),
              },
            ]),
          },
        }),
  };
}

/** Agreements whose last day is near, with the day by which a decision is needed: those that cells rest on, then others of the place. */
function endingPart({ data: { agreements, coverage } }: Answer): BriefingPart {
  const underCells = new Map(
    coverage.calendar.entries.flatMap(({ kind, agreement }) => (kind === 'ENDS' && agreement ? [[agreement.id, agreement] as const] : [])),
  );
  const known = [...underCells.values(), ...agreements.nodes.filter(({ id }) => !underCells.has(id))];
  const nodes = known.slice(0, MOST_ENDING);
  const isCut = known.length > nodes.length || agreements.totalCount > agreements.nodes.length;
  const late = nodes.filter(({ decideBy }) => decideBy && decideBy < coverage.asAt).length;
  const councils = new Set(coverage.for.map(({ id }) => id));
  const said = [
    ...(underCells.size > 0 ? [countOf(underCells.size, 'agreement that cells rest on ends', 'agreements that cells rest on end')] : []),
    ...(agreements.totalCount > 0
      ? [countOf(agreements.totalCount, 'agreement of any kind in the place ends', 'agreements of any kind in the place end')]
      : []),
    ...(late > 0 ? [`the day to decide by is past for ${formatCount(late)} of those below`] : []),
  ];
  return {
    key: 'ending',
    title: 'Agreements that end within twelve months',
    sentence: nodes.length === 0 ? 'None is recorded here.' : `${said.join('; ')}.`,
    ...(nodes.length > 0 && {
      table: {
        caption: 'Agreements by last day',
        columns: [
          { header: 'Agreement' },
          { header: 'With' },
          { header: 'Decide by', isShort: true },
          { header: 'Last day', isShort: true },
        ],
        rows: nodes.map(({ id, title, endsOn, decideBy, parties }) => [
          { text: title, to: `/agreements/${id}` },
          {
            text: fewOf(
              [
                ...new Set(
                  parties.filter(({ organisation }) => !councils.has(organisation.id)).map(({ organisation }) => organisation.name),
                ),
              ],
              3,
            ),
          },
          { text: decideBy ? `${dayInWords(decideBy)}${decideBy < coverage.asAt ? ' (past)' : ''}` : 'Not known' },
          { text: dayInWords(endsOn) },
        ]),
      },
    }),
    ...(isCut && { note: `The first ${nodes.length}, those that cells rest on before others.` }),
  };
}

const WITHOUT_CHANGES = {
  WAITING: 'The two days are being compared.',
  FAILED: 'What changed could not be read. All else in this briefing stands.',
};

function changesPart({ changes, since }: Answer): BriefingPart {
  const part = { key: 'changes', title: `What changed since ${dayInWords(since)}` };
  if (typeof changes === 'string') return { ...part, sentence: WITHOUT_CHANGES[changes] };
  const { summary, changed, cells } = changes;
  return {
    ...part,
    sentence: summary,
    ...(cells.length > 0 && {
      table: {
        caption: 'Cells that stand otherwise, those that are worse first',
        columns: [{ header: 'Cell' }, { header: 'Was', isShort: true }, { header: 'Is', isShort: true }, { header: 'Why' }],
        rows: cells.map(({ area, theme, before, after, events }) => [
          { text: `${theme.name} in ${area.name}` },
          before ? { text: COVERAGE_STATE_LABELS[before.state], state: before.state } : { text: 'No such area' },
          after ? { text: COVERAGE_STATE_LABELS[after.state], state: after.state } : { text: 'No such area' },
          { text: why({ before, after, events, since }) },
        ]),
      },
    }),
    ...(changed > cells.length && { note: `The first ${cells.length} of ${formatCount(changed)}.` }),
  };
}

type Changed = Pick<BriefingChangesQuery['coverageChanges']['cells'][number], 'before' | 'after' | 'events'>;

/** What happened to facts, and whether somebody looked; where neither, whether a check is too old by now, or how the cell stands. */
function why({ before, after, events: [first, ...more], since }: Changed & { readonly since: string }): string {
  const looked =
    after?.state === 'NONE' && after.checkedOn && after.checkedOn >= since
      ? `Somebody looked on ${dayInWords(after.checkedOn)} and found nobody.`
      : undefined;
  if (first !== undefined)
    return [first.sentence, more.length > 0 && `And ${formatCount(more.length)} more.`, looked].filter(Boolean).join(' ');
  if (looked !== undefined) return looked;
  if (before === null || after === null) return 'Its area came or went with a reorganisation.';
  if (before.state === 'NONE' && before.checkedOn && after.state === 'NOT_CHECKED')
    return `Nobody has looked since ${dayInWords(before.checkedOn)}.`;
  return after.sentence;
}

function networkPart({ data: { network: answer }, network }: Answer): BriefingPart {
  const shown = [...network.organisations.values()].sort((a, b) => b.degree - a.degree || a.name.localeCompare(b.name, 'en-GB'));
  return {
    key: 'network',
    title: 'Who works with whom',
    sentence: answer.summary,
    ...(shown.length > 0 && {
      picture: 'network' as const,
      table: {
        caption: 'Organisations drawn, the best connected first',
        columns: [{ header: 'Organisation' }, { header: 'Sector' }, { header: 'Lines', isNumeric: true }],
        rows: shown.map(({ id, name, sector, degree }) => [
          { text: name, to: `/organisations/${id}` },
          { text: sector === 'VCSE' ? sector : SECTOR_LABELS[sector] },
          { text: formatCount(degree) },
        ]),
      },
    }),
  };
}

function sourcesPart({ data: { coverage } }: Answer): BriefingPart {
  const { sources } = coverage;
  return {
    key: 'sources',
    title: 'Sources',
    ...(sources.length === 0
      ? { sentence: 'No source is held for what decides these cells.' }
      : {
          list: sources.slice(0, MOST_SOURCES).map(({ source: { id, title, publisher, publishedOn }, records }) => ({
            text: `${[title, publisher, edtfInWords(publishedOn)].filter(Boolean).join(', ')}: ${countOf(records, 'record')}`,
            to: `/sources/${id}`,
          })),
        }),
    ...(sources.length > MOST_SOURCES && { note: `The ${MOST_SOURCES} most used of ${formatCount(sources.length)}.` }),
  };
}
