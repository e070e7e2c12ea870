import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../audit/draft.ts';
import type { Chronicle } from '../../history.ts';
import { merrowshireChronicles, merrowshireDrafts } from '../index.ts';

const today = '2026-11-22';
const chronicles = merrowshireChronicles({ today });
const of = (label: string) => chronicles.filter(([first]) => first?.draft.label === label);
const all = chronicles.flat();
const dayOf = (at: Date | undefined) => at?.toISOString().slice(0, 10) ?? '';

describe('two years of Merrowshire', () => {
  it('are the same, to the minute, from the same seed and day', () => {
    const again = merrowshireChronicles({ today });
    expect(again.map((one) => one.map(({ at, by }) => `${at.toISOString()} ${by}`))).toEqual(
      chronicles.map((one) => one.map(({ at, by }) => `${at.toISOString()} ${by}`)),
    );
  }, 60_000);

  it('lead to what each record is now, step by step, never beyond yesterday', () => {
    const drafts = new Map(merrowshireDrafts({ today }).map((draft) => [draft.id, draft]));
    expect(chronicles).toHaveLength(drafts.size);
    for (const versions of chronicles) {
      const last = versions.at(-1)?.draft;
      expect(last && fingerprintOf(last)).toBe(fingerprintOf(drafts.get(last?.id ?? '') as never));
      const times = versions.map(({ at }) => at.getTime());
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
      expect(dayOf(versions.at(-1)?.at) < today).toBe(true);
      for (const [i, { draft }] of versions.entries())
        if (i > 0) expect(fingerprintOf(draft)).not.toBe(fingerprintOf(versions[i - 1]?.draft as never));
    }
    expect(all.map(({ at }) => dayOf(at)).toSorted()[0]).toBe('2024-09-22');
  });

  it('write down nothing before what it speaks of', () => {
    const recorded = new Map(chronicles.map((versions) => [versions[0]?.draft.id, dayOf(versions[0]?.at)]));
    for (const [first] of chronicles)
      for (const { type, to } of first?.draft.links ?? [])
        if (!['SUCCEEDED_BY', 'LED_TO'].includes(type))
          expect((recorded.get(to) ?? '') <= dayOf(first?.at), `${first?.draft.label} ${type}`).toBe(true);
  });

  it('keep apart what changed in the world, what was learnt and what was put right, told by those who were there', () => {
    const reasons = Map.groupBy(all, ({ reason }) => reason);
    expect((reasons.get('WORLD') ?? []).length).toBeGreaterThan(500);
    expect((reasons.get('CORRECTION') ?? []).length).toBeGreaterThan(30);
    expect(new Set(all.map(({ by }) => by)).size).toBeGreaterThan(8);
    expect(all.filter(({ by, at }) => by === 'Piers Quillington' && dayOf(at) > '2025-11-22')).toEqual([]);
    expect(all.filter(({ action }) => action === 'ENDED').length).toBeGreaterThan(60);
  });

  it('record facts that hold at the time: nothing says then what came about later', () => {
    const asWritten = (versions: Chronicle) => versions.map(({ draft, at }) => ({ ...draft, day: dayOf(at) }));
    for (const { properties, parts, day } of [...of('Tie'), ...of('Provision')].flatMap(asWritten)) {
      for (const name of ['stateFrom', 'lastVerifiedOn']) expect(String(properties[name] ?? '') <= day).toBe(true);
      for (const part of parts) if (part.label === 'FactState') expect(String(part.properties.validTo) <= day).toBe(true);
    }
    for (const { parts, day } of of('Agreement').flatMap(asWritten))
      for (const { label, properties } of parts) {
        if (label === 'StageEvent') expect(String(properties.on) <= day).toBe(true);
        if (label === 'Obligation') expect(String(properties.doneOn ?? '') <= day).toBe(true);
      }
  });

  it('have ties that turned, were confirmed, disputed and ended', () => {
    const said = new Set(of('Tie').flatMap((versions) => versions.map(({ draft }) => String(draft.properties.status))));
    expect(said).toEqual(new Set(['ASSERTED', 'CONFIRMED', 'DISPUTED']));
    expect(of('Tie').filter((versions) => versions.length >= 3).length).toBeGreaterThan(150);
  });
});
