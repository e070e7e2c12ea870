import { describe, expect, it } from 'vitest';
import { grantsOf, groupsOf, type HeldGrant, type Holder, holdsAnywhere, holdsOn, limitedTo, narrowedTo, ownerFor } from './grants.ts';
import { ROLES, rolesToGive, standingsOf } from './index.ts';

const at = (councilId: string, role: HeldGrant['role'], areaIds: string[] = []): HeldGrant => ({
  role,
  councilId,
  organisationId: null,
  areaIds,
});
const speaking = (organisationId: string): HeldGrant => ({ role: 'PARTNER', councilId: null, organisationId, areaIds: [] });
const holder = (...grants: HeldGrant[]): Holder => ({ grants, isToken: false });

describe('what grants allow', () => {
  const both = holder(at('a', 'BROKER'), at('b', 'VIEWER'));

  it('holds where the role is held, not elsewhere', () => {
    expect(holdsAnywhere(both, 'tie:edit')).toBe(true);
    expect(['a', 'b', 'c'].map((owner) => holdsOn(both, 'tie:edit', owner))).toEqual([true, false, false]);
    expect(holdsOn(both, 'record:read', 'c')).toBe(true);
  });

  it('leaves what nobody owns to those who keep records for some council', () => {
    expect([both, holder(at('b', 'VIEWER')), holder(speaking('club'))].map((each) => holdsOn(each, 'tie:edit', null))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('records for the council where it is allowed, whatever comes first', () => {
    expect(ownerFor(holder(at('b', 'VIEWER'), speaking('club'), at('a', 'BROKER')), 'tie:edit')).toBe('a');
    expect(ownerFor(holder(at('b', 'VIEWER'), speaking('club')), 'tie:edit')).toBe('club');
    expect(ownerFor(holder(at('b', 'VIEWER')), 'tie:edit')).toBeUndefined();
  });

  it('limits to areas only where nothing wider is held', () => {
    const fen = holder(at('a', 'BROKER', ['fen']));
    expect(limitedTo(fen, 'tie:edit', 'a')).toEqual(['fen']);
    expect(limitedTo(holder(...fen.grants, at('a', 'STEWARD')), 'tie:edit', 'a')).toBeUndefined();
    expect([['fen'], ['hill'], [], undefined].map((areas) => holdsOn(fen, 'tie:edit', 'a', areas))).toEqual([true, false, false, true]);
  });

  it('takes a claim’s roles at every place it names', () => {
    expect(standingsOf(grantsOf(['VIEWER', 'BROKER'], ['a'], ['a', 'club']))).toEqual({
      roles: ['VIEWER', 'BROKER'],
      councilIds: ['a'],
      organisationIds: ['a', 'club'],
    });
    expect(holdsOn(holder(...grantsOf(['BROKER'], [], [])), 'tie:edit', 'a')).toBe(false);
  });
});

describe('a token', () => {
  it('holds no more than its role and no more than its owner at each place', () => {
    expect(narrowedTo('ANALYST', [at('a', 'BROKER', ['fen']), at('b', 'VIEWER'), speaking('club')])).toEqual([
      at('a', 'ANALYST', ['fen']),
      at('b', 'VIEWER'),
    ]);
  });

  it('never makes tokens, gives roles or erases', () => {
    const admin = { ...holder(at('a', 'ADMIN')), isToken: true };
    expect(['token:make', 'grant:give', 'erasure:run', 'session:manage'].some((name) => holdsAnywhere(admin, name as 'token:make'))).toBe(
      false,
    );
    expect(holdsAnywhere(admin, 'tie:edit')).toBe(true);
  });
});

describe('roles to give', () => {
  it('are no higher than one’s own, for one’s own council; an administrator gives any', () => {
    const steward = holder(at('a', 'STEWARD'), at('b', 'BROKER'));
    expect(rolesToGive(steward, 'a')).toEqual(ROLES.filter((role) => role !== 'ADMIN'));
    expect([rolesToGive(steward, 'b'), rolesToGive(steward, null), rolesToGive(holder(at('a', 'BROKER')), 'a')]).toEqual([[], [], []]);
    expect(rolesToGive(holder(at('a', 'ADMIN')), 'b')).toEqual(ROLES);
  });

  it('go with the groups that restricted records name', () => {
    expect(groupsOf(holder(at('a', 'STEWARD'), at('b', 'BROKER')))).toEqual(['stewards', 'stewards:a']);
    expect(groupsOf(holder(at('a', 'ADMIN')))).toEqual(['stewards', 'stewards:a', 'administrators']);
  });
});
