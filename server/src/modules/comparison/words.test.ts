import { describe, expect, it } from 'vitest';
import { differencesInWords, summarise, turnInWords } from './words.ts';

const days = ['2025-03-31', '2026-03-31'] as const;

describe('what changed, in words', () => {
  it('tells the world from what was recorded and corrected', () => {
    expect(summarise([], ...days)).toBe('Between 31 March 2025 and 31 March 2026, nothing changed that you may see.');
    expect(summarise([{ kind: 'NEW', cause: 'RECORDED', entries: 1_200 }], ...days)).toBe(
      'Between 31 March 2025 and 31 March 2026, nothing we know of changed in the world. 1,200 were newly recorded.',
    );
    const counts = [
      { kind: 'NEW', cause: 'WORLD', entries: 1 },
      { kind: 'CHANGED', cause: 'CORRECTION', entries: 1 },
    ] as const;
    expect(summarise(counts, ...days)).toBe(
      'Between 31 March 2025 and 31 March 2026, 1 thing changed in the world: 1 new. 1 was corrected.',
    );
  });

  it('says how a fact turned', () => {
    expect(turnInWords({ status: 'ASSERTED', strength: 2 }, { status: 'CONFIRMED', strength: 4 })).toBe(
      'now confirmed; before, asserted, not confirmed. Also now of strength 4, works jointly; before, 2, in touch',
    );
    expect(turnInWords({ status: 'CONFIRMED' }, { status: 'DISPUTED' })).toBe('now disputed; before, confirmed');
  });

  it('spells out three fields and counts the rest', () => {
    const field = (label: string, before: string | null, after: string | null) => ({ label, before, after });
    expect(
      differencesInWords([field('Name', 'A', 'B'), field('Website', null, 'x'), field('Note', 'y', null), field('Kind', '1', '2')]),
    ).toBe('name is B; it was A. Also website is x. Also note was y, and is no longer held. Also 1 field more');
  });
});
