import type { Draft, DraftLink } from '../../audit/draft.ts';

type Link = Omit<DraftLink, 'type'>;

/** The links of one type that a draft has, as `amend` takes them. */
export function linksOf(held: Draft, type: string): Link[] {
  return held.links.filter((link) => link.type === type).map(({ type: _, ...link }) => link);
}

/** A dated link, over on that day where it would have gone on. */
export function endedOn(link: Link, on: string): Link {
  const { validFrom, validTo } = link.properties ?? {};
  const goesOn = validTo === undefined || String(validTo) > on;
  return goesOn && (validFrom === undefined || String(validFrom) < on)
    ? { ...link, properties: { ...link.properties, validTo: on } }
    : link;
}

/** Dated links with those to `from` ended on a day, and one to `to` beginning then in the same hierarchy where there is none. */
export function movedTo(links: readonly Link[], { from, to, on }: { from: readonly string[]; to: string; on: string }): Link[] {
  const leaving = links.filter((link) => from.includes(link.to) && String(link.properties?.validTo ?? on) >= on);
  const isThere = (hierarchy: unknown) =>
    links.some((link) => link.to === to && link.properties?.hierarchy === hierarchy && String(link.properties?.validTo ?? '9999') > on);
  const hierarchies = new Set(leaving.map(({ properties }) => properties?.hierarchy));
  return [
    ...links.map((link) => (leaving.includes(link) ? endedOn(link, on) : link)),
    ...[...hierarchies].filter((one) => !isThere(one)).map((hierarchy) => ({ to, properties: { hierarchy, validFrom: on } })),
  ];
}
