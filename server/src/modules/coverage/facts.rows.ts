import type { CoverageFacts, CoverageLink, CoverageWork } from '@atlas/shared/coverage';
import type { AreaLevel, CoverageLinkKind } from '@atlas/shared/vocabulary';
import type { AreaRow } from '../areas/areas.cypher.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import type { FrameworkRow, ThemeRow } from '../themes/themes.cypher.ts';

type Status = 'ASSERTED' | 'CONFIRMED';
/** id, status, whether it is stale, validTo, areas, themes. */
type WorkRow = [string, Status, boolean, string | null, string[], string[]];
/** Kind, id, status, whether it is stale, validTo, areas, themes (null where it holds for all), the closed body it is with. */
type LinkRow = [CoverageLinkKind, string, Status, boolean, string | null, string[] | null, string[] | null, string | null];

/** The one row of the statement, as it comes. */
export interface FactsRow {
  readonly within: AreaRow | null;
  readonly framework: FrameworkRow | null;
  readonly councils: readonly OrganisationRow[];
  readonly themes: readonly [ThemeRow, string[]][];
  readonly asked: readonly AreaRow[];
  readonly areas: readonly [string, AreaLevel, boolean][];
  readonly steps: readonly (readonly string[])[];
  /** id, bodies it is part of, links, work. */
  readonly partners: readonly [string, string[], LinkRow[], WorkRow[]][];
  /** The organisation, and what it does. */
  readonly own: readonly [string, WorkRow][];
  /** id, area, theme, day, the moment it was recorded. */
  readonly looks: readonly [string, string, string, string, string][];
}

/** A fact by its id, and what makes it doubtful. */
export interface NamedFact {
  readonly id: string;
  readonly isConfirmed: boolean;
  readonly isStale: boolean;
}
export interface NamedLink extends NamedFact {
  readonly kind: CoverageLinkKind;
  /** Id of the closed body whose link it is, which a council follows. */
  readonly through: string | null;
}

/** What the facts are called: ids in the order the facts have them. */
export interface FactNames {
  readonly areas: readonly string[];
  readonly themes: readonly string[];
  readonly partners: readonly { readonly id: string; readonly work: readonly NamedFact[]; readonly links: readonly NamedLink[] }[];
  /** What the councils and bodies inside them do, each with the id of the body that does it. */
  readonly own: readonly (NamedFact & { readonly body: string })[];
  /** The councils and bodies inside them that do something. */
  readonly ownBodies: readonly string[];
  readonly looks: readonly {
    readonly id: string;
    readonly area: number;
    readonly theme: number;
    readonly on: string;
    readonly recordedAt: string;
  }[];
}

/** Puts numbers in place of ids, and leaves out what lies in no area or theme that matters. @param columns ids of the themes asked for */
export function factsFrom(found: FactsRow, asAt: string, columns: readonly string[]): { facts: CoverageFacts; names: FactNames } {
  const row = inOrder(found);
  const areas = row.areas.map(([id]) => id);
  const themes = row.themes.map(([{ id }]) => id);
  const [areaAt, themeAt] = [numbersOf(areas), numbersOf(themes)];
  const numbered = (ids: readonly string[], at: ReadonlyMap<string, number>) =>
    ids.map((id) => at.get(id)).filter((one) => one !== undefined);
  const workOf = ([, status, isStale, validTo, where, what]: WorkRow): CoverageWork => ({
    areas: numbered(where, areaAt),
    themes: numbered(what, themeAt),
    isConfirmed: status === 'CONFIRMED',
    isStale,
    validTo,
  });
  const linkOf = ([, , status, isStale, validTo, where, what]: LinkRow): CoverageLink => ({
    areas: where && numbered(where, areaAt),
    themes: what && numbered(what, themeAt),
    isConfirmed: status === 'CONFIRMED',
    isStale,
    validTo,
  });
  const nameOf = ([id, status, isStale]: WorkRow): NamedFact => ({ id, isConfirmed: status === 'CONFIRMED', isStale });
  const looks = row.looks.flatMap(([id, area, theme, on, recordedAt]) => {
    const [where, what] = [areaAt.get(area), themeAt.get(theme)];
    return where === undefined || what === undefined ? [] : [{ id, area: where, theme: what, on, recordedAt }];
  });
  return {
    facts: {
      asAt,
      levels: row.areas.map(([, level]) => level),
      isOpen: row.areas.map(([, , isOpen]) => isOpen),
      within: row.steps.map((ids) => numbered(ids, areaAt)),
      partOf: row.themes.map(([, ids]) => numbered(ids, themeAt)),
      rows: numbered(
        row.asked.map(({ id }) => id),
        areaAt,
      ),
      columns: numbered(columns, themeAt),
      partners: row.partners.map(([id, bodies, links, work]) => ({
        bodies: [id, ...bodies],
        links: links.map(linkOf),
        work: work.map(workOf),
      })),
      own: row.own.map(([, done]) => workOf(done)),
      looks,
    },
    names: {
      areas,
      themes,
      partners: row.partners.map(([id, , links, work]) => ({
        id,
        work: work.map(nameOf),
        links: links.map(([kind, link, status, isStale, , , , through]) => ({
          kind,
          id: link,
          isConfirmed: status === 'CONFIRMED',
          isStale,
          through,
        })),
      })),
      own: row.own.map(([body, done]) => ({ ...nameOf(done), body })),
      ownBodies: [...new Set(row.own.map(([body]) => body))],
      looks,
    },
  };
}

const numbersOf = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, at]));

/** The database gives what it collects in no order: with these, the same question lists the same first. */
function inOrder(row: FactsRow): FactsRow {
  return {
    ...row,
    partners: row.partners.map(([id, bodies, links, work]) => [
      id,
      bodies,
      links.toSorted(by(([, link]) => link)),
      work.toSorted(by(([one]) => one)),
    ]),
    own: row.own.toSorted(by(([body, [one]]) => `${body} ${one}`)),
  };
}
const by =
  <T>(key: (row: T) => string) =>
  (a: T, b: T) =>
    key(a) < key(b) ? -1 : 1;
