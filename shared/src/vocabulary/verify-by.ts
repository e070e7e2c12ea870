import type { TieKind } from './tie.ts';

/**
 * How many days after it was last verified a tie is due again. What rests on a decision, a contract or a constitution changes at set times
 * and holds for a year or two; what rests on the people of the day fades sooner.
 */
export const TIE_VERIFY_AFTER_DAYS: Readonly<Record<TieKind, number>> = {
  FUNDS: 365,
  COMMISSIONS: 365,
  REFERS_TO: 182,
  HOSTS: 365,
  SUPPORTS: 182,
  WORKS_WITH: 182,
  LEARNS_WITH: 182,
  MEMBER_OF: 365,
  OVERSEES: 730,
  SHARES_DATA_WITH: 365,
};

/** The same for a provision: who does what where is asked again once a year. */
export const PROVISION_VERIFY_AFTER_DAYS = 365;
