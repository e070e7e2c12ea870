import type { ChangeAction, ChangeReason } from '../../gql/graphql.ts';

export const ACTIONS: Readonly<Record<ChangeAction, string>> = {
  CREATED: 'entered it',
  UPDATED: 'changed it',
  ENDED: 'ended it',
  WITHDRAWN: 'took it out',
  RESTORED: 'put it back',
};
export const REASONS: Readonly<Record<ChangeReason, string>> = {
  WORLD: 'the world changed',
  RECORDED: 'we learnt of it',
  CORRECTION: 'a correction',
};

/** "funding agreement" of FundingAgreement: a kind of record in words. */
export const recordWords = (label: string): string => label.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
