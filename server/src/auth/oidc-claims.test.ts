import { expect, it } from 'vitest';
import { claimAt, claimedRoles, nameIn } from './oidc-claims.ts';

it('calls somebody by the best name there is', () => {
  expect(nameIn({ name: ' Wren Ashby ', email: 'w@x.example' })).toBe('Wren Ashby');
  expect(nameIn({ name: '', preferred_username: 'wren' })).toBe('wren');
  expect(nameIn({ email: 'w@x.example' })).toBe('w@x.example');
  expect(nameIn({ name: 7, sub: 'x' })).toBeUndefined();
  expect(nameIn({ name: `a\u0000b${'x'.repeat(300)}` })).toHaveLength(200);
});

it('finds a claim by its whole name, else by its path', () => {
  expect(claimAt({ 'https://atlas.example/roles': ['VIEWER'] }, 'https://atlas.example/roles')).toEqual(['VIEWER']);
  expect(claimAt({ realm_access: { roles: ['VIEWER'] } }, 'realm_access.roles')).toEqual(['VIEWER']);
  expect(claimAt({ realm_access: null }, 'realm_access.roles')).toBeUndefined();
  expect(claimAt({}, 'constructor.name')).toBeUndefined();
});

it('tells our roles from those that are not', () => {
  expect(claimedRoles({ roles: ['viewer', 'VIEWER', 'Steward', 'offline_access', 7] }, 'roles')).toEqual({
    roles: ['VIEWER', 'STEWARD'],
    unknownRoles: ['offline_access'],
  });
  expect(claimedRoles({ roles: 'ADMIN' }, 'roles')).toEqual({ roles: ['ADMIN'], unknownRoles: [] });
  expect(claimedRoles({}, 'roles')).toEqual({ roles: [], unknownRoles: [] });
});
