/** How many fields deep a query may go. */
export const MAX_DEPTH = 16;
/** How many aliases, and how many directives, a query may have. */
export const MAX_ALIASES = 60;
/** How many words and signs a query may have. */
export const MAX_TOKENS = 4_000;
/** How many records a query may make the Atlas look at, at worst. */
export const MAX_COST = 60_000;
