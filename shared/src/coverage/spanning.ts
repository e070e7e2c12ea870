import { addDays } from '../time/index.ts';
import type { CoveragePartner } from './facts.ts';
import { type Holding, OPEN } from './holdings.ts';
import { ENDING_DAYS } from './rule.ts';

/** Reasons as bits, so that thousands of cells are put together without a list each. */
export const REASON = {
  SOLE_PARTNER: 1,
  ENDING: 2,
  UNCONFIRMED: 4,
  STALE: 8,
  WIDER_ONLY: 16,
  SOME_PLACES: 32,
  SOME_PARTS: 64,
} as const;

/** What the partners that span a cell come to, work on wider areas left aside. */
export interface Spanned {
  /** Numbers of the partners, each once. */
  readonly partners: readonly number[];
  /** Why it is fragile; 0 where it is covered. */
  readonly reasons: number;
  /** The first day on which nobody spans it any more, as things are. */
  readonly validTo: string;
  /** True where one of them works in the area itself. */
  readonly isLocal: boolean;
}

/** Adds up the holdings of one cell after another. */
export class Tally {
  readonly #partners: readonly CoveragePartner[];
  readonly #endingBefore: string;
  /** The turn in which each partner was last added. */
  readonly #turns: Int32Array;
  #turn = 1;
  #found: number[] = [];
  #isSure = false;
  #hasUnconfirmed = false;
  #hasStale = false;
  #isLocal = false;
  #validTo = '';

  constructor(partners: readonly CoveragePartner[], asAt: string) {
    this.#partners = partners;
    // Its last day is one of the next so many; `validTo` is the day after that.
    this.#endingBefore = addDays(asAt, ENDING_DAYS + 1);
    this.#turns = new Int32Array(partners.length);
  }

  add({ partner, isConfirmed, isStale, validTo }: Holding, isLocal: boolean): void {
    if (this.#turns[partner] !== this.#turn) {
      this.#turns[partner] = this.#turn;
      this.#found.push(partner);
    }
    if (isConfirmed && !isStale) this.#isSure = true;
    if (!isConfirmed) this.#hasUnconfirmed = true;
    if (isStale) this.#hasStale = true;
    if (isLocal) this.#isLocal = true;
    if (validTo > this.#validTo) this.#validTo = validTo;
  }

  /** What was added since the last time; undefined where nothing was. */
  take(): Spanned | undefined {
    if (this.#found.length === 0) return undefined;
    const reasons =
      (this.#haveTwo() ? 0 : REASON.SOLE_PARTNER) |
      (this.#validTo !== OPEN && this.#validTo <= this.#endingBefore ? REASON.ENDING : 0) |
      (this.#isSure ? 0 : (this.#hasUnconfirmed ? REASON.UNCONFIRMED : 0) | (this.#hasStale ? REASON.STALE : 0));
    const spanned = { partners: this.#found, reasons, validTo: this.#validTo, isLocal: this.#isLocal };
    this.#turn += 1;
    this.#found = [];
    this.#isSure = this.#hasUnconfirmed = this.#hasStale = this.#isLocal = false;
    this.#validTo = '';
    return spanned;
  }

  /** True where two of them are independent: neither part of the other, nor both part of one body. */
  #haveTwo(): boolean {
    return this.#found.some((one, at) => {
      const bodies = this.#partners[one]?.bodies ?? [];
      return this.#found.slice(at + 1).some((other) => !this.#partners[other]?.bodies.some((body) => bodies.includes(body)));
    });
  }
}
