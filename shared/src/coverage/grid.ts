import type { CoverageReason, CoverageState } from '../vocabulary/index.ts';
import { COVERAGE_REASONS } from '../vocabulary/index.ts';
import type { CoverageFacts } from './facts.ts';
import { Hierarchy } from './hierarchy.ts';
import { type Counted, earlier, type Holding, Holdings, later, OPEN } from './holdings.ts';
import { isBelowDistrict, PLACE_LEVELS } from './rule.ts';
import { REASON, type Spanned, Tally } from './spanning.ts';

/** How a cell stands, which holds for areas and themes below those asked for too. */
interface Standing {
  /** Those that span it at once, where there are any. */
  readonly own: Spanned | undefined;
  /** Undefined where it is not spanned: neither by one partner nor by its places or parts together. */
  readonly together: { readonly reasons: number; readonly validTo: string } | undefined;
  /** True where partners at work in the area itself span it, or each of its parts. */
  readonly isLocal: boolean;
}

/** One cell, worked out. */
export interface CoverageCellFacts {
  readonly state: CoverageState;
  readonly reasons: readonly CoverageReason[];
  /** The first day on which it is no longer spanned, as things are; null where that is open, or it is not spanned. */
  readonly validTo: string | null;
  /** The last day on which somebody looked and found nobody. */
  readonly lookedOn: string | null;
}

/** Which holding, and how far it holds a cell. */
export interface CoverageHold {
  readonly partner: number;
  readonly work: number;
  readonly link: number;
  readonly isConfirmed: boolean;
  readonly isStale: boolean;
  readonly validTo: string | null;
  readonly isWhole: boolean;
}

/** The rule, applied to facts: each cell is worked out when it is first asked for, and what several need is worked out once. */
export class CoverageGrid {
  readonly facts: CoverageFacts;
  readonly areas: Hierarchy;
  readonly themes: Hierarchy;
  readonly #holdings: Holdings;
  readonly #tally: Tally;
  readonly #looks: ReadonlyMap<number, string>;
  readonly #standings = new Map<number, Standing>();
  readonly #touched: readonly [Map<number, boolean>, Map<number, boolean>] = [new Map(), new Map()];
  readonly #places = new Map<number, readonly number[]>();

  constructor(facts: CoverageFacts, counted: Counted = 'ALL') {
    this.facts = facts;
    this.areas = new Hierarchy(facts.within);
    this.themes = new Hierarchy(facts.partOf);
    this.#holdings = new Holdings(facts, this.areas, this.themes, counted);
    this.#tally = new Tally(facts.partners, facts.asAt);
    const looks = new Map<number, string>();
    for (const { area, theme, on } of facts.looks) {
      const key = this.#key(area, theme);
      if (on > (looks.get(key) ?? '')) looks.set(key, on);
    }
    this.#looks = looks;
  }

  cell(area: number, theme: number): CoverageCellFacts {
    const lookedOn = this.#lookedOn(area, theme);
    const { together, isLocal } = this.#standing(area, theme);
    if (together !== undefined) {
      const wider = isLocal || !isBelowDistrict(this.#levelOf(area)) ? 0 : REASON.WIDER_ONLY;
      const reasons = together.reasons | wider;
      const validTo = together.validTo === OPEN ? null : together.validTo;
      return { state: reasons === 0 ? 'COVERED' : 'FRAGILE', reasons: named(reasons), validTo, lookedOn };
    }
    const plain = { reasons: [], validTo: null, lookedOn };
    if (this.#isTouched(area, theme, 0)) return { ...plain, state: 'PARTLY', reasons: this.#missing(area, theme) };
    if (this.#isTouched(area, theme, 1)) return { ...plain, state: 'COUNCIL_ONLY' };
    return { ...plain, state: lookedOn === null ? 'NOT_CHECKED' : 'NONE' };
  }

  /** True where a cell is spanned: by partners, or by its places or parts together. */
  isSpanned(area: number, theme: number): boolean {
    return this.#standing(area, theme).together !== undefined;
  }

  /** The places of an area: those of the next administrative level inside it that there are on the day. */
  placesOf(area: number): readonly number[] {
    let places = this.#places.get(area);
    if (places === undefined) {
      const levels = PLACE_LEVELS[this.#levelOf(area)];
      places =
        levels === undefined
          ? []
          : this.areas.inside(area).filter((one) => levels.includes(this.#levelOf(one)) && this.facts.isOpen[one] === true);
      this.#places.set(area, places);
    }
    return places;
  }

  partsOf(theme: number): readonly number[] {
    return this.themes.below[theme] ?? [];
  }

  /** How many of its places, and of its parts, are spanned. */
  held(area: number, theme: number): { readonly places: number; readonly parts: number } {
    return {
      places: this.placesOf(area).filter((place) => this.isSpanned(place, theme)).length,
      parts: this.partsOf(theme).filter((part) => this.isSpanned(area, part)).length,
    };
  }

  /** Numbers of the partners that hold any of a cell, those that span it first. */
  partnersOf(area: number, theme: number): readonly number[] {
    const inside = this.areas.inside(area);
    const parts = this.themes.inside(theme);
    const spanning = this.#standing(area, theme).own?.partners ?? [];
    if (inside.length === 1 && parts.length === 1) return spanning;
    const found = new Set(spanning);
    for (const place of inside) for (const part of parts) for (const one of this.#standing(place, part).own?.partners ?? []) found.add(one);
    return [...found];
  }

  /** By what partners hold a cell, each once, what spans it first. */
  holdsOf(area: number, theme: number): readonly CoverageHold[] {
    const found = new Map<string, CoverageHold>();
    const look = (place: number, part: number, isWhole: boolean) =>
      this.#holdings.eachSpanning(place, part, ({ areas: _, themes: __, validTo, ...holding }) => {
        const key = `${holding.partner} ${holding.work} ${holding.link}`;
        if (!found.has(key)) found.set(key, { ...holding, validTo: validTo === OPEN ? null : validTo, isWhole });
      });
    look(area, theme, true);
    for (const place of this.areas.inside(area)) for (const part of this.themes.inside(theme)) look(place, part, false);
    return [...found.values()];
  }

  /** Numbers of what the councils themselves do of a cell, each once. */
  ownOf(area: number, theme: number): readonly number[] {
    return [
      ...new Set(
        this.areas.inside(area).flatMap((place) => this.themes.inside(theme).flatMap((part) => this.#holdings.ownSpanning(place, part))),
      ),
    ];
  }

  /** Areas by which a cell may be touched: those in it, and all that these lie in. */
  around(area: number): readonly number[] {
    return [...new Set(this.areas.inside(area).flatMap((place) => this.areas.up[place] ?? []))];
  }

  /** All that decides any cell asked for: every holding, and what councils do themselves where no partner does anything of a cell. */
  used(): { readonly held: readonly Holding[]; readonly done: readonly number[] } {
    const [held, done] = [new Set<Holding>(), new Set<number>()];
    const areas = new Set(this.facts.rows.flatMap((area) => this.areas.inside(area)));
    const themes = new Set(this.facts.columns.flatMap((theme) => this.themes.inside(theme)));
    for (const area of areas) for (const theme of themes) this.#holdings.eachSpanning(area, theme, (holding) => held.add(holding));
    for (const area of this.facts.rows) {
      for (const theme of this.facts.columns) {
        if (!this.#isTouched(area, theme, 0)) for (const one of this.ownOf(area, theme)) done.add(one);
      }
    }
    return { held: [...held], done: [...done] };
  }

  #standing(area: number, theme: number): Standing {
    const key = this.#key(area, theme);
    let found = this.#standings.get(key);
    if (found === undefined) {
      found = this.#stand(area, theme);
      this.#standings.set(key, found);
    }
    return found;
  }

  #stand(area: number, theme: number): Standing {
    this.#holdings.eachSpanning(area, theme, (holding, where) => this.#tally.add(holding, where === area));
    const own = this.#tally.take();
    const parts = this.partsOf(theme).map((part) => this.#standing(area, part));
    const places = this.placesOf(area).map((place) => this.#standing(place, theme));
    const isLocal = own?.isLocal === true || (parts.length > 0 && parts.every((part) => part.isLocal));
    let together: Standing['together'] = own;
    for (const pieces of [parts, places]) together = better(together, worst(pieces));
    return { own, together, isLocal };
  }

  /** True where partners (0) or councils (1) hold any of a cell. */
  #isTouched(area: number, theme: number, whose: 0 | 1): boolean {
    const known = this.#touched[whose];
    const key = this.#key(area, theme);
    let touched = known.get(key);
    if (touched === undefined) {
      touched =
        (whose === 0 ? this.isSpanned(area, theme) : this.#holdings.ownSpanning(area, theme).length > 0) ||
        (this.areas.below[area] ?? []).some((place) => this.#isTouched(place, theme, whose)) ||
        this.partsOf(theme).some((part) => this.#isTouched(area, part, whose));
      known.set(key, touched);
    }
    return touched;
  }

  /** What is held of a cell that nobody spans: some places, some parts, or only some parts in some places. */
  #missing(area: number, theme: number): readonly CoverageReason[] {
    const bySome = {
      places: this.areas.inside(area).some((place) => this.isSpanned(place, theme)),
      parts: this.themes.inside(theme).some((part) => this.isSpanned(area, part)),
    };
    const neither = !bySome.places && !bySome.parts;
    return named((bySome.places || neither ? REASON.SOME_PLACES : 0) | (bySome.parts || neither ? REASON.SOME_PARTS : 0));
  }

  #lookedOn(area: number, theme: number): string | null {
    if (this.#looks.size === 0) return null;
    let latest: string | null = null;
    for (const wider of this.areas.up[area] ?? []) {
      for (const whole of this.themes.up[theme] ?? []) {
        const on = this.#looks.get(this.#key(wider, whole));
        if (on !== undefined && (latest === null || on > latest)) latest = on;
      }
    }
    return latest;
  }

  #key(area: number, theme: number): number {
    return area * this.facts.partOf.length + theme;
  }

  #levelOf(area: number) {
    return this.facts.levels[area] ?? 'PARISH';
  }
}

type Together = { readonly reasons: number; readonly validTo: string };

/** The state of the worst of several pieces, with all that is wrong with any; undefined unless all of them are spanned. */
function worst(pieces: readonly Standing[]): Together | undefined {
  if (pieces.length === 0) return undefined;
  let [reasons, validTo] = [0, OPEN];
  for (const { together } of pieces) {
    if (together === undefined) return undefined;
    reasons |= together.reasons;
    validTo = earlier(validTo, together.validTo);
  }
  return { reasons, validTo };
}

/** The better of two; the first where they are alike. It is spanned for as long as either is. */
function better(one: Together | undefined, other: Together | undefined): Together | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const reasons = one.reasons !== 0 && other.reasons === 0 ? 0 : one.reasons;
  return { reasons, validTo: later(one.validTo, other.validTo) };
}

/** The names of reasons, in the order of the vocabulary; the same list for the same reasons. */
const NAMES = new Map<number, readonly CoverageReason[]>();
function named(reasons: number): readonly CoverageReason[] {
  let names = NAMES.get(reasons);
  if (names === undefined) {
    names = COVERAGE_REASONS.filter((name) => (reasons & REASON[name]) !== 0);
    NAMES.set(reasons, names);
  }
  return names;
}
