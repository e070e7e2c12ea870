/** Things that lie in one another, by number: areas, or themes. A ring, which a slip can make, is walked once and no more. */
export class Hierarchy {
  /** Those each lies in, itself first. */
  readonly up: readonly (readonly number[])[];
  /** Those that lie right in each; never one it lies in itself. */
  readonly below: readonly (readonly number[])[];
  readonly #inside = new Map<number, readonly number[]>();

  /** @param wider those each lies right in */
  constructor(wider: readonly (readonly number[])[]) {
    this.up = wider.map((_, one) => reached(one, wider));
    const below: number[][] = wider.map(() => []);
    wider.forEach((above, one) => {
      for (const other of above) if (!this.up[other]?.includes(one)) below[other]?.push(one);
    });
    this.below = below;
  }

  /** Those that lie in one at any depth, itself first. */
  inside(one: number): readonly number[] {
    let found = this.#inside.get(one);
    if (found === undefined) {
      found = reached(one, this.below);
      this.#inside.set(one, found);
    }
    return found;
  }
}

function reached(start: number, steps: readonly (readonly number[])[]): number[] {
  const found = [start];
  const seen = new Set(found);
  for (const one of found) {
    for (const next of steps[one] ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      found.push(next);
    }
  }
  return found;
}
