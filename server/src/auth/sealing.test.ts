import { expect, it } from 'vitest';
import { z } from 'zod';
import { Sealer } from './sealing.ts';

const shape = z.object({ word: z.string() });
const clock = { now: new Date('2026-11-22T10:00:00Z') };
const sealer = (secret: string, purpose = 'test') => new Sealer(secret, purpose, shape, () => clock.now);
const secret = 's'.repeat(32);

it('is opened by whoever has the secret, for its purpose and its time', async () => {
  const sealed = await sealer(secret).seal({ word: 'thistle' }, 60);
  expect(sealed).not.toContain('thistle');
  expect(Buffer.from(sealed.split('.')[3] ?? '', 'base64url').toString()).not.toContain('thistle');
  expect(await sealer(secret).open(sealed)).toEqual({ word: 'thistle' });
  expect(await sealer('t'.repeat(32)).open(sealed)).toBe('BROKEN');
  expect(await sealer(secret, 'another').open(sealed)).toBe('BROKEN');
  clock.now = new Date('2026-11-22T10:02:00Z');
  expect(await sealer(secret).open(sealed)).toBe('EXPIRED');
});

it.each(['', 'x', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.'])('does not open %j', async (text) => {
  expect(await sealer(secret).open(text)).toBe('BROKEN');
});

it('does not open what was changed', async () => {
  const parts = (await sealer(secret).seal({ word: 'thistle' }, 60)).split('.');
  parts[3] = `${parts[3]?.startsWith('A') ? 'B' : 'A'}${parts[3]?.slice(1)}`;
  expect(await sealer(secret).open(parts.join('.'))).toBe('BROKEN');
});
