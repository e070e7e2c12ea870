import { describe, expect, it } from 'vitest';
import {
  AGREEMENT_STAGES,
  LAYER_OF_TIE_KIND,
  organisationKinds,
  SECTOR_OF_KIND,
  SECTORS,
  stageAfterEnd,
  TIE_KINDS,
  TIE_VERIFY_AFTER_DAYS,
  TIE_WORDING,
} from './index.ts';

describe('vocabulary', () => {
  it('keeps the order of the contract and knows its own words only', () => {
    expect(SECTORS.slice(0, 3)).toEqual(['LOCAL_GOVERNMENT', 'PARISH', 'NHS']);
    expect(AGREEMENT_STAGES.at(-1)).toBe('NOVATED');
    expect(organisationKinds.is('CHARITY')).toBe(true);
    expect(organisationKinds.is('charity')).toBe(false);
    expect(organisationKinds.is('toString')).toBe(false);
  });

  it('gives each kind a sector that exists', () => {
    for (const kind of organisationKinds.values) expect(SECTORS).toContain(SECTOR_OF_KIND[kind]);
    expect(SECTOR_OF_KIND.TOWN_COUNCIL).toBe('PARISH');
  });

  it('says each tie in both directions, the same both ways only where it is mutual', () => {
    expect(TIE_WORDING.REFERS_TO.backward).toBe('receives referrals from');
    for (const kind of TIE_KINDS) expect(TIE_WORDING[kind].forward === TIE_WORDING[kind].backward).toBe(TIE_WORDING[kind].mutual);
  });

  it('puts ties in the layers of the contract and asks for each again within two years', () => {
    expect(TIE_KINDS.filter((kind) => LAYER_OF_TIE_KIND[kind] === 'FUNDING')).toEqual(['FUNDS', 'COMMISSIONS']);
    expect(TIE_KINDS.filter((kind) => LAYER_OF_TIE_KIND[kind] === 'GOVERNANCE')).toEqual(['MEMBER_OF', 'OVERSEES']);
    for (const kind of TIE_KINDS) expect(TIE_VERIFY_AFTER_DAYS[kind]).toBeLessThanOrEqual(730);
  });

  it('ends a grant and lapses anything else', () => {
    expect([stageAfterEnd('GRANT'), stageAfterEnd('LEASE')]).toEqual(['ENDED', 'LAPSED']);
  });
});
