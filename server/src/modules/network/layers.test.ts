import { describe, expect, it } from 'vitest';
import { layerParameters } from './layers.ts';

const drawn = (layers: Parameters<typeof layerParameters>[0]) => {
  const { tieKinds, funding, agreement, contact } = layerParameters(layers, '2026-11-22');
  return { tieKinds, funding, agreement, contact };
};

describe('layerParameters', () => {
  it('draws all layers where none is named', () => {
    expect(drawn(null)).toEqual(drawn(['DECLARED', 'FUNDING', 'AGREEMENT', 'GOVERNANCE', 'CONTACT']));
    expect(drawn([])).toEqual(drawn(undefined));
    expect(drawn(null).tieKinds).toHaveLength(10);
  });

  it('puts each kind of tie in its layer', () => {
    expect(drawn(['FUNDING'])).toEqual({ tieKinds: ['FUNDS', 'COMMISSIONS'], funding: true, agreement: false, contact: false });
    expect(drawn(['GOVERNANCE']).tieKinds).toEqual(['MEMBER_OF', 'OVERSEES']);
    expect(drawn(['AGREEMENT', 'CONTACT'])).toEqual({ tieKinds: [], funding: false, agreement: true, contact: true });
  });

  it('counts twelve months to the day', () => {
    expect(String(layerParameters(null, '2026-11-22').contactAfter)).toBe('2025-11-22');
    expect(String(layerParameters(null, '2028-02-29').contactAfter)).toBe('2027-02-28');
  });
});
