import { describe, expect, it } from 'vitest';
import { canSee, isAllowed, isNoHigher, PERMISSIONS, type Permission, permissionsOf, ROLES, type Role, type Visible } from './index.ts';

describe('permissions', () => {
  it('lets anybody read and download what is visible to them and its history, and nothing more', () => {
    expect(permissionsOf([])).toEqual(['record:read', 'export:read', 'changes:read']);
    expect(isAllowed([], 'import:read')).toBe(false);
  });

  it.each(ROLES)('lets a %s read what imports did as well', (role) => {
    expect(permissionsOf([role])).toEqual(expect.arrayContaining([...permissionsOf([]), 'import:read']));
  });

  it('has each role do what it is for, and nothing else', () => {
    const all = (...more: Permission[]) =>
      PERMISSIONS.filter((name) => [...permissionsOf([]), 'import:read', 'portfolio:set', ...more].includes(name));
    const ofPartners = [
      ...(['organisation:edit', 'provision:edit', 'tie:edit', 'fact:confirm', 'evidence:add', 'engagement:edit'] as const),
      ...(['change:undo', 'proposal:make'] as const),
    ];
    const ofBrokers = [
      ...([
        'fact:verify',
        'agreement:edit',
        'agreement:advance',
        'programme:edit',
        'asset:edit',
        'person:edit',
        'coverage:check',
        'import:run',
      ] as const),
      ...(['proposal:decide', 'token:make'] as const),
    ];
    const ofStewards = [
      ...([
        'succession:record',
        'change:undo-any',
        'record:share',
        'read-log:read',
        'disclosure:run',
        'erasure:run',
        'grant:give',
        'role:view-as',
      ] as const),
    ];
    expect(permissionsOf(['VIEWER'])).toEqual(all());
    expect(permissionsOf(['ANALYST'])).toEqual(all('token:make'));
    expect(permissionsOf(['PARTNER'])).toEqual(all(...ofPartners));
    expect(permissionsOf(['BROKER'])).toEqual(all(...ofPartners, ...ofBrokers));
    expect(permissionsOf(['STEWARD'])).toEqual(all(...ofPartners, ...ofBrokers, ...ofStewards));
    expect(permissionsOf(['ADMIN'])).toEqual(PERMISSIONS);
  });

  it('knows which role is higher: the one that allows all the other does', () => {
    const lower = (role: Role) => ROLES.filter((each) => isNoHigher(each, role));
    expect(lower('VIEWER')).toEqual(['VIEWER']);
    expect(lower('ANALYST')).toEqual(['VIEWER', 'ANALYST']);
    expect(lower('PARTNER')).toEqual(['VIEWER', 'PARTNER']);
    expect(lower('BROKER')).toEqual(['VIEWER', 'BROKER', 'ANALYST', 'PARTNER']);
    expect(lower('STEWARD')).toEqual(['VIEWER', 'BROKER', 'ANALYST', 'PARTNER', 'STEWARD']);
    expect(lower('ADMIN')).toEqual(ROLES);
  });
});

describe('canSee', () => {
  const nobody = { principalId: null, councilIds: [], organisationIds: [] };
  const guest = { principalId: 'p1', councilIds: [], organisationIds: [] };
  const partner = { principalId: 'p2', councilIds: [], organisationIds: ['group'] };
  const officer = { principalId: 'p3', councilIds: ['council'], organisationIds: [] };
  const readers = [nobody, guest, partner, officer];
  const record = (visibility: Visible['visibility'], more: Partial<Visible> = {}): Visible => ({
    visibility,
    ownerId: 'council',
    partyIds: ['group'],
    ...more,
  });

  it.each([
    ['PUBLIC', [true, true, true, true]],
    ['NETWORK', [false, true, true, true]],
    ['PARTIES', [false, false, true, true]],
    ['OWNER', [false, false, false, true]],
    ['RESTRICTED', [false, false, false, false]],
  ] as const)('%s', (visibility, answers) => {
    expect(readers.map((reader) => canSee(reader, record(visibility)))).toEqual(answers);
  });

  it('opens a restricted record to those it names', () => {
    expect(readers.map((reader) => canSee(reader, record('RESTRICTED', { restrictedTo: ['p1'] })))).toEqual([false, true, false, false]);
  });

  it('opens a restricted record to a group it names', () => {
    const steward = { ...guest, groups: ['stewards:council'] };
    expect(canSee(steward, record('RESTRICTED', { restrictedTo: ['p9', 'stewards:council'] }))).toBe(true);
    expect(canSee(steward, record('RESTRICTED', { restrictedTo: ['stewards:another', 'stewards'] }))).toBe(false);
  });

  it('lets deny beat allow, for a person and for an organisation', () => {
    expect(readers.map((reader) => canSee(reader, record('PUBLIC', { deniedTo: ['group', 'p3'] })))).toEqual([true, true, false, false]);
  });

  it('opens nothing by an owner that is missing', () => {
    expect(canSee(officer, record('OWNER', { ownerId: null }))).toBe(false);
  });
});
