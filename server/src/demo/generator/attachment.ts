import type { Random } from './random.ts';

/** How many of the ties go anywhere rather than stay in the district: sets how large the largest hub grows. */
const farShare = 0.34;

/**
 * Who each new organisation is tied to, so that a few early ones become hubs and districts become communities. An organisation is
 * tied to earlier ones only, the earlier the likelier (by the inverse square root, as preferential attachment settles to): the whole
 * pattern needs no more memory than a list of who is in which district.
 */
export class Attachment {
  readonly #random: Random;
  readonly #tiesEach: number;
  readonly #members: number[][];
  #size = 0;
  /** Ties still to be made so that the mean comes out right. */
  #owed = 0;

  constructor(random: Random, districts: number, meanDegree: number) {
    this.#random = random;
    this.#tiesEach = meanDegree / 2;
    this.#members = Array.from({ length: districts }, () => []);
  }

  /** Adds the next organisation, in a district, and tells which earlier ones it is tied to: none for about one in eight, each once. */
  next(district: number): number[] {
    const self = this.#size;
    const near = this.#members[district] as number[];
    this.#owed += this.#tiesEach;
    const wanted = this.#random.chance(0.12) ? 0 : Math.round(this.#random.share() * 2.3 * this.#owed);
    const chosen = new Set<number>();
    for (let tries = 0; chosen.size < Math.min(wanted, self) && tries < wanted * 3; tries += 1) {
      const early = this.#random.share() ** 2;
      const local = near.length > 0 && !this.#random.chance(farShare);
      chosen.add(local ? (near[Math.floor(near.length * early)] as number) : Math.floor(self * early));
    }
    this.#owed -= chosen.size;
    near.push(self);
    this.#size += 1;
    return [...chosen];
  }
}
