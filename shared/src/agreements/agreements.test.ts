import { describe, expect, it } from 'vitest';
import { AGREEMENT_KINDS, AGREEMENT_STAGES } from '../vocabulary/index.ts';
import {
  addUp,
  CLOSED_STAGES,
  type CostLine,
  canDecide,
  decideBy,
  dueOutside,
  LIVES,
  mayFollow,
  needInWords,
  OPEN_STAGES,
  rolesMissing,
  stepsFrom,
} from './index.ts';

describe('the life of an agreement', () => {
  it.each(AGREEMENT_KINDS)('of the kind %s leads from an expression of interest to every open end, and never to LAPSED', (kind) => {
    const reached = new Set(['EXPRESSION_OF_INTEREST']);
    for (const stage of reached) for (const { to } of stepsFrom(kind, stage as 'LIVE')) reached.add(to);
    expect([...reached]).toEqual(expect.arrayContaining(['DECISION', 'LIVE', 'UNDER_REVIEW', 'ENDED', 'REJECTED', 'WITHDRAWN', 'NOVATED']));
    expect(reached).not.toContain('LAPSED');
  });

  it('stands still once closed, and goes on from everywhere else', () => {
    for (const kind of AGREEMENT_KINDS) {
      for (const stage of CLOSED_STAGES) expect(LIVES[kind][stage]).toEqual([]);
      for (const stage of OPEN_STAGES) expect(LIVES[kind][stage].length).toBeGreaterThan(0);
    }
    expect([...OPEN_STAGES, ...CLOSED_STAGES].toSorted()).toEqual([...AGREEMENT_STAGES].toSorted());
  });

  it('asks a whole-life cost for a business case, and body, meeting and outcome for a decision', () => {
    expect(stepsFrom('AGENCY', 'EXPRESSION_OF_INTEREST')[0]).toEqual({ to: 'BUSINESS_CASE', needs: ['WHOLE_LIFE_COST'] });
    expect(stepsFrom('AGENCY', 'BUSINESS_CASE')[0]).toEqual({ to: 'DECISION', needs: ['WHOLE_LIFE_COST', 'DECISION'] });
    expect(stepsFrom('AGENCY', 'DECISION')[0]).toEqual({ to: 'LEGAL', needs: ['DECISION', 'PARTIES'] });
    expect(mayFollow('AGENCY', 'EXPRESSION_OF_INTEREST', 'DECISION')).toBe(false);
  });

  it('is shorter for a grant and a memorandum', () => {
    expect(mayFollow('GRANT', 'DECISION', 'LIVE')).toBe(true);
    expect(mayFollow('GRANT', 'EXPRESSION_OF_INTEREST', 'DECISION')).toBe(true);
    expect(mayFollow('MEMORANDUM', 'EXPRESSION_OF_INTEREST', 'LIVE')).toBe(true);
  });
});

describe('the day to decide by', () => {
  it('is the last day, less notice, less the body’s lead time', () => {
    expect(decideBy('2027-03-31', 90, 28)).toBe('2026-12-03');
    expect(decideBy('2027-03-31', null, undefined)).toBe('2027-03-31');
    expect(decideBy(null, 90, 28)).toBeNull();
  });
});

describe('who an agreement is between', () => {
  it('has somebody in each role without which its kind says nothing', () => {
    expect(rolesMissing('ASSET_TRANSFER', ['TRANSFEROR', 'MEMBER'])).toEqual(['TRANSFEREE']);
    expect(rolesMissing('GRANT', ['RECIPIENT', 'FUNDER'])).toEqual([]);
    expect(rolesMissing('MEMORANDUM', [])).toEqual([]);
    expect(needInWords('PARTIES', 'GRANT', ['MEMBER'])).toBe('a funder and a recipient among its parties');
    expect(needInWords('WHOLE_LIFE_COST', 'GRANT', [])).toBe('a whole-life cost');
  });

  it('is decided on by bodies that meet to decide', () => {
    expect(['TOWN_COUNCIL', 'COUNCIL_COMMITTEE', 'PARTNERSHIP_BOARD'].every((kind) => canDecide(kind as 'TOWN_COUNCIL'))).toBe(true);
    expect(['CHARITY', 'COMMUNITY_GROUP', 'BUSINESS', 'GP_PRACTICE'].some((kind) => canDecide(kind as 'CHARITY'))).toBe(false);
  });
});

describe('the day something is due', () => {
  const life = { startsOn: '2020-02-29', endsOn: '2030-03-31' };
  it('may lie up to a year before the agreement begins and fifty after it ends', () => {
    expect(dueOutside('2019-02-28', life)).toBeUndefined();
    expect(dueOutside('2019-02-27', life)).toContain('more than a year before the agreement’s first day');
    expect(dueOutside('2080-03-31', life)).toBeUndefined();
    expect(dueOutside('2080-04-01', life)).toContain('more than 50 years after the agreement’s last day');
    expect(dueOutside('1900-01-01', { startsOn: null, endsOn: undefined })).toBeUndefined();
  });
});

describe('a whole-life cost', () => {
  const line = (party: string, kind: CostLine['kind'], amountPence: number, fromYear = 1, toYear?: number): CostLine => ({
    party,
    kind,
    amountPence,
    fromYear,
    toYear,
  });

  it('adds up by party and year: capital once, all else to the end, income and savings taken off', () => {
    const lines = [
      line('council', 'CAPITAL', 100_00),
      line('council', 'RUNNING', 10_00, 2),
      line('parish', 'RUNNING', 7, 1, 2),
      line('parish', 'INCOME', 5_00, 3),
      line('council', 'SAVING', 1_00, 1, 1),
    ];
    const { total, byParty, yearly } = addUp(lines, 3);
    expect(total).toBe(100_00 + 20_00 + 14 - 5_00 - 1_00);
    expect(byParty).toEqual([
      { party: 'council', capital: 100_00, running: 20_00, income: 0, saving: 1_00, total: 119_00 },
      { party: 'parish', capital: 0, running: 14, income: 5_00, saving: 0, total: 14 - 5_00 },
    ]);
    expect(yearly.map((year) => year.total)).toEqual([99_00 + 7, 10_00 + 7, 5_00]);
    expect(yearly[2]).toMatchObject({
      year: 3,
      running: 10_00,
      income: 5_00,
      byParty: [
        { party: 'council', total: 10_00 },
        { party: 'parish', total: -5_00 },
      ],
    });
  });

  it('is the same by party as by year, whatever the lines', () => {
    const kinds = ['CAPITAL', 'RUNNING', 'INCOME', 'SAVING'] as const;
    const lines = Array.from({ length: 40 }, (_, i) =>
      line(`p${i % 3}`, kinds[i % 4] as CostLine['kind'], i * 12_345, (i % 7) + 1, i % 5 === 0 ? undefined : (i % 7) + 3),
    );
    const { total, byParty, yearly } = addUp(lines, 9);
    expect(byParty.reduce((sum, one) => sum + one.total, 0)).toBe(total);
    expect(yearly.reduce((sum, one) => sum + one.total, 0)).toBe(total);
  });
});
