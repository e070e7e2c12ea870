/** Where each kind of record has its page; kinds without one are read in the panel. */
const PAGES: Readonly<Record<string, string>> = {
  Organisation: '/organisations',
  Agreement: '/agreements',
  Programme: '/programmes',
  Initiative: '/initiatives',
  Asset: '/assets',
  Area: '/places',
  Source: '/sources',
  Person: '/people',
  Engagement: '/engagements',
  Proposal: '/proposals',
  InformationRequest: '/stewardship/disclosures',
};

/** The path of a record's page, undefined where its kind has none. */
export function pathOf(typename: string, id: string): string | undefined {
  const base = PAGES[typename];
  return base && `${base}/${encodeURIComponent(id)}`;
}

/** The same, and the page of a fact, for where no panel is to show it. */
export function pageOf(typename: string, id: string): string | undefined {
  const isFact = typename === 'Tie' || typename === 'Provision';
  return pathOf(typename, id) ?? (isFact ? `/facts/${encodeURIComponent(id)}` : undefined);
}
