/** How far to go from either end, so that the two together make up the longest way. */
export function radii(maxHops: number): { readonly from: number; readonly to: number } {
  return { from: Math.ceil(maxHops / 2), to: Math.floor(maxHops / 2) };
}

/**
 * The organisations that a way of at most `radius.from + radius.to` steps can pass: those short of the rim of either side, and those that
 * both sides reach. An organisation on the rim of one side only cannot come to the other end in time. Where the sides do not meet there is
 * no way, and none is given. Those on the shortest ways come first, in the order in which they were found.
 * @param hops the number of steps to each organisation from either end, within its radius
 */
export function organisationsBetween(
  hops: { readonly from: ReadonlyMap<string, number>; readonly to: ReadonlyMap<string, number> },
  radius: { readonly from: number; readonly to: number },
): string[] {
  const far = radius.from + radius.to;
  const rank = (id: string) => (hops.from.get(id) ?? far) + (hops.to.get(id) ?? far);
  const all = [...new Set([...hops.from.keys(), ...hops.to.keys()])];
  if (!all.some((id) => hops.from.has(id) && hops.to.has(id))) return [];
  return all
    .filter((id) => {
      const [a, b] = [hops.from.get(id), hops.to.get(id)];
      return a === undefined || b === undefined ? (a ?? far) < radius.from || (b ?? far) < radius.to : true;
    })
    .sort((a, b) => rank(a) - rank(b));
}
