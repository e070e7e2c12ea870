import { compareIsoDates } from '../time/index.ts';
import type { CoverageFacts, CoverageLink, CoverageWork } from './facts.ts';
import type { Hierarchy } from './hierarchy.ts';

/** One provision of a partner by one of the links that make it a partner. */
export interface Holding {
  /** Number of the partner, of its provision and of its link. */
  readonly partner: number;
  readonly work: number;
  readonly link: number;
  readonly isConfirmed: boolean;
  readonly isStale: boolean;
  /** The first day on which the provision or the link no longer holds. */
  readonly validTo: string;
  readonly areas: readonly number[] | null;
  readonly themes: readonly number[] | null;
}

/** Later than any day. */
export const OPEN = '9999-12-31';

export const earlier = (one: string, other: string) => (compareIsoDates(one, other) <= 0 ? one : other);
export const later = (one: string, other: string) => (compareIsoDates(one, other) >= 0 ? one : other);

/** Which facts count: all of them, confirmed ones, or those that are confirmed and in date. */
export type Counted = 'ALL' | 'CONFIRMED' | 'SURE';

const counts = ({ isConfirmed, isStale }: { isConfirmed: boolean; isStale: boolean }, counted: Counted): boolean =>
  counted === 'ALL' || (isConfirmed && (counted === 'CONFIRMED' || !isStale));

/** Work by the areas and themes it names, so that what holds a cell is found from the few areas and themes the cell lies in. */
class Index<T> {
  readonly #at = new Map<number, T[]>();
  readonly #themes: number;

  constructor(themes: number) {
    this.#themes = themes;
  }

  add({ areas, themes }: CoverageWork, value: T): void {
    for (const area of areas) {
      for (const theme of themes) {
        const key = area * this.#themes + theme;
        const held = this.#at.get(key);
        if (held === undefined) this.#at.set(key, [value]);
        else held.push(value);
      }
    }
  }

  at(area: number, theme: number): readonly T[] | undefined {
    return this.#at.get(area * this.#themes + theme);
  }
}

/** What partners and councils do, found by area and theme. */
export class Holdings {
  readonly #areas: Hierarchy;
  readonly #themes: Hierarchy;
  readonly #partners: Index<Holding>;
  readonly #own: Index<number>;

  constructor(facts: CoverageFacts, areas: Hierarchy, themes: Hierarchy, counted: Counted) {
    this.#areas = areas;
    this.#themes = themes;
    this.#partners = new Index(facts.partOf.length);
    this.#own = new Index(facts.partOf.length);
    facts.partners.forEach(({ work, links }, partner) => {
      work.forEach((done, at) => {
        links.forEach((link, by) => {
          const holding = { partner, work: at, link: by, ...together(done, link) };
          if (counts(holding, counted)) this.#partners.add(done, holding);
        });
      });
    });
    facts.own.forEach((done, at) => {
      if (counts(done, counted)) this.#own.add(done, at);
    });
  }

  /** Calls `take` with each holding that spans a cell, and the area it names: once for each area and theme by which it does. */
  eachSpanning(area: number, theme: number, take: (holding: Holding, named: number) => void): void {
    const [areas, themes] = [this.#areas.up[area] ?? [], this.#themes.up[theme] ?? []];
    for (const named of areas) {
      for (const about of themes) {
        for (const holding of this.#partners.at(named, about) ?? [])
          if (meets(holding.areas, areas) && meets(holding.themes, themes)) take(holding, named);
      }
    }
  }

  /** Numbers of what councils do themselves that spans a cell. */
  ownSpanning(area: number, theme: number): number[] {
    return (this.#areas.up[area] ?? []).flatMap((named) =>
      (this.#themes.up[theme] ?? []).flatMap((about) => this.#own.at(named, about) ?? []),
    );
  }
}

function together(work: CoverageWork, link: CoverageLink): Omit<Holding, 'partner' | 'work' | 'link'> {
  const [one, other] = [work.validTo ?? OPEN, link.validTo ?? OPEN];
  return {
    isConfirmed: work.isConfirmed && link.isConfirmed,
    isStale: work.isStale || link.isStale,
    validTo: earlier(one, other),
    areas: link.areas,
    themes: link.themes,
  };
}

const meets = (named: readonly number[] | null, above: readonly number[]): boolean =>
  named === null || named.some((one) => above.includes(one));
