import { expect, it } from 'vitest';
import { guardFor } from './visibility.ts';

it('puts in variables of its own only under names no query uses', () => {
  const text = guardFor('SIGNED_IN', '⟦visible o⟧');
  const own = [...text.matchAll(/\[(\w+) IN/g)].map(([, name]) => name);
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter((name) => !name?.startsWith('guard'))).toEqual([]);
});

it('guards for each kind of reader by a condition of its own', () => {
  expect(guardFor('ANONYMOUS', 'WHERE ⟦visible o⟧')).toBe("WHERE o.visibility = 'PUBLIC'");
  expect(guardFor('SYSTEM', 'WHERE ⟦visible o⟧')).toBe('WHERE o.visibility IS NOT NULL');
});
