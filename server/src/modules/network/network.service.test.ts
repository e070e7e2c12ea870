import { describe, expect, it } from 'vitest';
import type { Context } from '../../context.ts';
import { MAX_REACHED } from './network.input.ts';
import { NetworkService } from './network.service.ts';

const ids = (count: number) => Array.from({ length: count }, (_, i) => `o${i}`);

/** A store with one organisation that has so many partners, of whom it gives as many as are asked for. */
function serviceOver(partners: number): NetworkService {
  const store = {
    begin: async () => ({ names: ['Hub'], ids: ['hub'] }),
    neighbours: async (_: unknown, __: unknown, most: number) => ids(Math.min(partners, most)).map((id) => ({ id, isNamed: true })),
    rank: async () => ({
      degrees: new Map([['hub', partners]]),
      totalTies: partners,
      confirmation: { ties: 4, unconfirmed: 1, disputed: 0 },
    }),
    members: async () => ({ members: [], lines: [] }),
  };
  return new NetworkService({ use: () => store } as unknown as Context);
}
const input = { around: ['01890000-0000-7000-8000-000000000000'] };

describe('the most a network may reach', () => {
  it('counts up to it', async () => {
    const network = await serviceOver(MAX_REACHED - 1).draw(input, '2026-11-22');
    expect(network).toMatchObject({ totalNodes: MAX_REACHED, truncated: true, unconfirmedShare: 0.25 });
  });

  it.each([MAX_REACHED, MAX_REACHED * 3])('refuses what reaches %i partners besides', async (partners) => {
    await expect(serviceOver(partners).draw(input, '2026-11-22')).rejects.toMatchObject({ extensions: { code: 'QUERY_TOO_COMPLEX' } });
  });
});
