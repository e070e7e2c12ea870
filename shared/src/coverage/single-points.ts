/**
 * The bodies without which nobody would hold something: those that every one of its holders is, or is part of. None where nobody holds it.
 * @param holders of each, itself and every body it is part of
 */
export function byWhomAlone(holders: readonly (readonly string[])[]): readonly string[] {
  const [first, ...others] = holders;
  return first === undefined ? [] : [...new Set(first)].filter((body) => others.every((bodies) => bodies.includes(body)));
}
