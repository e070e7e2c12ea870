/** Where the records of each kind are shown that have a page of their own. */
const PAGES: Readonly<Record<string, string>> = {
  Organisation: '/organisations',
  Agreement: '/agreements',
  Programme: '/programmes',
  Initiative: '/initiatives',
  Asset: '/assets',
  Area: '/places',
  Person: '/people',
  Engagement: '/engagements',
  Source: '/sources',
  Tie: '/facts',
  Provision: '/facts',
  InformationRequest: '/stewardship/disclosures',
};

/** The page of a record; undefined where its kind has none. @param label its kind, as the graph calls it */
export const pageOf = (label: string, id: string): string | undefined => (PAGES[label] === undefined ? undefined : `${PAGES[label]}/${id}`);
