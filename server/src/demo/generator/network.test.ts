import { describe, expect, it } from 'vitest';
import type { Draft } from '../../audit/draft.ts';
import { generateNetwork } from './network.ts';

/** What a stream of drafts says, gathered as it passes. */
function survey(drafts: Iterable<Draft>) {
  const labels: Record<string, number> = {};
  const degree = new Map<string, number>();
  const seen = new Set<string>();
  const pairs = new Set<string>();
  const faults: string[] = [];
  for (const draft of drafts) {
    labels[draft.label] = (labels[draft.label] ?? 0) + 1;
    if (seen.has(draft.id)) faults.push(`${draft.label} ${draft.id} comes twice`);
    seen.add(draft.id);
    if (!draft.isIllustrative) faults.push(`${draft.label} ${draft.id} is not illustrative`);
    for (const link of [...draft.links, ...draft.parts.flatMap((part) => part.links)])
      if (!seen.has(link.to)) faults.push(`${draft.label} ${draft.id} comes before what its ${link.type} leads to`);
    const { validFrom, validTo } = draft.properties as Record<string, string | undefined>;
    if (validFrom !== undefined && validTo !== undefined && validTo <= validFrom) faults.push(`${draft.label} ${draft.id} never holds`);
    const stages = draft.parts.filter(({ label }) => label === 'StageEvent').map(({ properties }) => String(properties.on));
    if (String([...new Set(stages)].sort()) !== String(stages)) faults.push(`Agreement ${draft.id} has stages out of order`);
    if (draft.label !== 'Tie') continue;
    const ends = draft.links.filter(({ type }) => type === 'FROM' || type === 'TO').map(({ to }) => to);
    for (const end of ends) degree.set(end, (degree.get(end) ?? 0) + 1);
    const pair = ends.sort().join();
    if (pairs.has(pair)) faults.push(`Tie ${draft.id} repeats a pair`);
    pairs.add(pair);
  }
  const organisations = labels.Organisation ?? 0;
  return {
    labels,
    faults,
    largestHub: Math.max(...degree.values()),
    meanDegree: (2 * (labels.Tie ?? 0)) / organisations,
    isolates: organisations - degree.size,
  };
}

describe('generateNetwork', () => {
  it('is the same, byte for byte, from the same seed, and another from another', () => {
    const text = (seed: number) => JSON.stringify([...generateNetwork({ organisations: 500, seed })]);
    const first = text(7);
    expect(text(7) === first).toBe(true);
    expect(text(8) === first).toBe(false);
  });

  it('has 60,000 ties and a hub of about 360 at 20,000 organisations, each record after those it leads to', () => {
    const { labels, faults, largestHub, meanDegree, isolates } = survey(generateNetwork({ organisations: 20_000, seed: 1 }));
    expect(faults).toEqual([]);
    expect(labels.Organisation).toBe(20_000);
    expect(meanDegree).toBeCloseTo(6, 1);
    expect(Math.abs(largestHub - 360)).toBeLessThan(60);
    expect(Math.abs((labels.Agreement ?? 0) - 10_000)).toBeLessThan(400);
    expect(Math.abs((labels.Provision ?? 0) - 40_000)).toBeLessThan(2_000);
    expect(isolates / 20_000).toBeLessThan(0.15);
  }, 60_000);

  it('takes another mean degree', () => {
    expect(survey(generateNetwork({ organisations: 2_000, seed: 3, meanDegree: 10 })).meanDegree).toBeCloseTo(10, 1);
  });

  it.each([499, 200_001, 600.5, Number.NaN])('refuses %d organisations', (organisations) => {
    expect(() => generateNetwork({ organisations, seed: 1 }).next()).toThrow('it must be a whole number from 500 to 200,000');
  });
});
