import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { Keyset } from './keyset.ts';

const scope = ['organisations', { text: 'fen' }, 'NAME'];

describe('a cursor', () => {
  it('comes back as it went, whatever is in it', () => {
    const values = ['the “Fens” é', 7, '2024-02-29', 'id'];
    expect(decodeCursor(scope, encodeCursor(scope, values))).toEqual(values);
  });

  it.each([
    ['of another list', encodeCursor(['areas', {}], ['a', 'b'])],
    ['with another filter', encodeCursor(['organisations', { text: 'x' }, 'NAME'], ['a', 'b'])],
    ['that was tampered with', Buffer.from(JSON.stringify(['forged', 'a', 'b'])).toString('base64url')],
    ['that is no JSON', Buffer.from('{').toString('base64url')],
    ['that is nothing', ''],
  ])('%s is refused, naming the argument', (_, cursor) => {
    expect(() => decodeCursor(scope, cursor)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }),
    );
  });
});

describe('a keyset', () => {
  const keyset = new Keyset(
    'DESC',
    { expression: 'c.at', type: 'datetime' },
    { expression: 'c.name', type: 'string', direction: 'ASC' },
    { expression: 'c.id', type: 'string' },
  );

  it('orders and goes on in the direction of each column', () => {
    expect(keyset.order.text).toBe('c.at DESC, c.name ASC, c.id DESC');
    expect(keyset.isAfter.text).toBe(
      'c.at <= $after0 AND CASE WHEN c.at = $after0 THEN CASE WHEN c.name = $after1 THEN c.id < $after2 ELSE c.name > $after1 END ELSE c.at < $after0 END',
    );
  });

  it('takes only values of its own kinds', () => {
    expect(Object.keys(keyset.parameters(['2026-01-01T00:00:00.000Z', 'a', 'b']) ?? {})).toEqual(['after0', 'after1', 'after2']);
    expect(keyset.parameters(['yesterday', 'a', 'b'])).toBeUndefined();
    expect(keyset.parameters(['2026-01-01T00:00:00.000Z', 1, 'b'])).toBeUndefined();
    expect(keyset.parameters(['2026-01-01T00:00:00.000Z', 'a'])).toBeUndefined();
  });
});
