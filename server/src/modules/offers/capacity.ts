/** What an organisation can give, and what it is looking for: two kinds of record alike in all but whose they are. */
export type CapacityLabel = 'Offer' | 'Need';
/** How each names its organisation. */
export const OF_ORGANISATION = { Offer: 'OFFERED_BY', Need: 'NEEDED_BY' } as const satisfies Record<CapacityLabel, string>;
