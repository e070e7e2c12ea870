import type { ImportState } from '../../gql/graphql.ts';

export const STATES: Readonly<Record<ImportState, string>> = {
  RUNNING: 'At work',
  SUCCEEDED: 'Done',
  FAILED: 'Failed',
  UNDOING: 'Being undone',
  UNDONE: 'Undone',
};

/** What kind of file an import read, in words. */
export const profileInWords = (profile: string): string =>
  profile === 'council-sheet' ? 'A council’s spreadsheet' : profile.replaceAll('-', ' ');
