import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * Seeded chance: the same seed gives the same draws on every machine. `fork` gives a stream of its own by name, so that one more
 * draw in one part of a world moves nothing in another.
 */
export class Random {
  readonly #seed: string;
  readonly #source: RandomGenerator;

  constructor(seed: number | string) {
    this.#seed = String(seed);
    this.#source = xoroshiro128plus(createHash('sha256').update(this.#seed).digest().readInt32BE(0));
  }

  /** A stream that depends on this one's seed and the name alone, not on what was drawn. */
  fork(name: string): Random {
    return new Random(`${this.#seed}/${name}`);
  }

  /** A number in [0, 1). */
  share(): number {
    return uniformFloat64(this.#source);
  }

  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number {
    return uniformInt(this.#source, from, to);
  }

  /** True with the probability given. */
  chance(probability: number): boolean {
    return this.share() < probability;
  }

  /** @throws RangeError on an empty list */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('Nothing to pick from.');
    return items[this.int(0, items.length - 1)] as T;
  }

  /** One of the keys, each as likely as its weight. */
  pickKey<K extends string>(weights: Readonly<Record<K, number>>): K {
    return this.pickBy(Object.keys(weights) as K[], (key) => weights[key]);
  }

  /** One of the items, each as likely as its weight (not below 0, not all 0). @throws RangeError on an empty list */
  pickBy<T>(items: readonly T[], weightOf: (item: T) => number): T {
    let left = this.share() * items.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of items) {
      left -= weightOf(item);
      if (left < 0) return item;
    }
    return this.pick(items);
  }

  /** The items in another order. */
  shuffle<T>(items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      const other = this.int(0, last);
      [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
    }
    return shuffled;
  }

  /** So many of the items, none twice; all of them where there are fewer. */
  sample<T>(items: readonly T[], count: number): T[] {
    return this.shuffle(items).slice(0, count);
  }
}
