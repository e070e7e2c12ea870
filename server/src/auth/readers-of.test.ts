import { expect, it } from 'vitest';
import type { SignedInReader } from './reader.ts';
import { type Access, keysOf, readersOf } from './readers-of.ts';

const sorrel: SignedInReader = { kind: 'SIGNED_IN', principalId: 'sorrel', councilIds: [], organisationIds: ['tide'], groups: [] };
const bram: SignedInReader = { ...sorrel, principalId: 'bram', councilIds: ['shire'], organisationIds: ['shire'], groups: ['stewards'] };
const sees = (who: SignedInReader, access: Access) =>
  readersOf(access)
    .find((entry) => keysOf(who).includes(entry))
    ?.startsWith('+') ?? false;

it.each<[string, Access, boolean, boolean]>([
  ['public', { visibility: 'PUBLIC' }, true, true],
  ['for signed-in partners', { visibility: 'NETWORK' }, true, true],
  ['a council’s own', { visibility: 'OWNER', ownerId: 'shire' }, false, true],
  ['nobody’s own', { visibility: 'OWNER' }, false, false],
  ['a council’s own, its parties not asked', { visibility: 'OWNER', ownerId: 'shire', partyIds: ['tide'] }, false, true],
  ['a council’s own, shared', { visibility: 'OWNER', ownerId: 'shire', sharedWith: ['tide'] }, true, true],
  ['for its parties', { visibility: 'PARTIES', ownerId: 'shire', partyIds: ['tide'] }, true, true],
  ['for its parties, kept by a partner', { visibility: 'PARTIES', ownerId: 'tide' }, false, false],
  ['restricted to a person', { visibility: 'RESTRICTED', ownerId: 'shire', restrictedTo: ['sorrel'] }, true, false],
  ['restricted to a group', { visibility: 'RESTRICTED', restrictedTo: ['stewards'] }, false, true],
  ['restricted to what is an organisation’s id', { visibility: 'RESTRICTED', restrictedTo: ['tide', 'shire'] }, false, false],
  ['public, denied to a person', { visibility: 'PUBLIC', deniedTo: ['bram'] }, true, false],
  ['for its parties, denied to one', { visibility: 'PARTIES', ownerId: 'shire', partyIds: ['tide'], deniedTo: ['tide'] }, false, true],
  ['restricted to whom it is denied', { visibility: 'RESTRICTED', restrictedTo: ['sorrel'], deniedTo: ['sorrel'] }, false, false],
])('a record that is %s', (_, access, partner, officer) => {
  expect([sees(sorrel, access), sees(bram, access)]).toEqual([partner, officer]);
});
