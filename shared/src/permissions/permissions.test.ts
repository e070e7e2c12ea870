import { describe, expect, it } from 'vitest';
import { canSee, isAllowed, PERMISSIONS, permissionsOf, ROLES, type Visible } from './index.ts';

describe('permissions', () => {
  it('lets anybody read and download what is visible to them and its history, and nothing more', () => {
    expect(permissionsOf([])).toEqual(['record:read', 'export:read', 'changes:read']);
    expect(isAllowed([], 'import:read')).toBe(false);
  });

  it.each(ROLES)('lets a %s read what imports did as well', (role) => {
    expect(permissionsOf([role])).toEqual(expect.arrayContaining([...permissionsOf([]), 'import:read']));
  });

  it('lets those who keep the records do everything, partners what is theirs, and the others read', () => {
    for (const role of ['BROKER', 'STEWARD', 'ADMIN'] as const) expect(permissionsOf([role])).toEqual(PERMISSIONS);
    for (const role of ['VIEWER', 'ANALYST'] as const) expect(permissionsOf([role])).toEqual([...permissionsOf([]), 'import:read']);
    const partner = permissionsOf(['PARTNER']);
    expect(partner).toEqual(expect.arrayContaining(['organisation:edit', 'tie:edit', 'fact:confirm', 'change:undo']));
    for (const denied of ['agreement:advance', 'fact:verify', 'import:run', 'person:edit'] as const) expect(partner).not.toContain(denied);
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

  it('lets deny beat allow, for a person and for an organisation', () => {
    expect(readers.map((reader) => canSee(reader, record('PUBLIC', { deniedTo: ['group', 'p3'] })))).toEqual([true, true, false, false]);
  });

  it('opens nothing by an owner that is missing', () => {
    expect(canSee(officer, record('OWNER', { ownerId: null }))).toBe(false);
  });
});
