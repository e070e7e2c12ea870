import { permissionsOf } from '@atlas/shared/permissions';
import { expect, it } from 'vitest';
import { mayDo, mayNot } from './may-do.ts';

const council = { permissions: permissionsOf(['BROKER']), organisation: { name: 'Fenshire' }, areas: [{ name: 'Fen' }, { name: 'Marsh' }] };
const partner = { permissions: permissionsOf(['PARTNER']), organisation: { name: 'The Hub' }, areas: [] };
const lines = (groups: ReturnType<typeof mayDo>) => groups.flatMap((group) => group.lines);

it('says of each thing one may do whose records it is for, and of reading nothing', () => {
  const groups = mayDo(permissionsOf(['BROKER', 'PARTNER']), [council, partner]);
  expect(groups.map(({ title }) => title)).toEqual(['Reading', 'Keeping records', 'Your own account']);
  expect(lines(groups)).toContainEqual({ means: 'Record and change ties', where: 'for Fenshire, in Fen and Marsh and The Hub' });
  expect(lines(groups)).toContainEqual({ means: 'Record and change agreements', where: 'for Fenshire, in Fen and Marsh' });
  expect(groups[0]?.lines.every(({ where }) => where === '')).toBe(true);
});

it('says of all the rest who could, so that the two together are everything', () => {
  const held = permissionsOf(['VIEWER']);
  const others = mayNot(held);
  expect(lines(others)).toContainEqual({ means: 'Give people roles, and end them', where: 'a steward or an administrator' });
  expect(lines(mayDo(held, [])).length + lines(others).length).toBe(lines(mayDo(permissionsOf(['ADMIN']), [])).length);
  expect(mayNot(permissionsOf(['ADMIN']))).toEqual([]);
});
