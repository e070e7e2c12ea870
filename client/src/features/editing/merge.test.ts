import { describe, expect, it } from 'vitest';
import { differences, inWords, merged } from './merge.ts';

describe('two versions of a record', () => {
  const base = { name: 'A', website: '', themes: [{ id: '1', label: 'Food' }] };

  it('keeps what only I changed and takes what only they changed', () => {
    expect(merged(base, { ...base, name: 'B' }, { ...base, website: 'https://b.example' }, {})).toEqual({
      values: { name: 'B', website: 'https://b.example', themes: base.themes },
      conflicts: [],
      takenOver: [{ field: 'website', label: 'website', before: '', now: 'https://b.example' }],
    });
  });

  it('asks about what both changed, and not about what both made the same', () => {
    const { values, conflicts } = merged(
      base,
      { ...base, name: 'B', website: 'x' },
      { ...base, name: 'C', website: 'x' },
      { name: 'Name' },
    );
    expect(values).toMatchObject({ name: 'B', website: 'x' });
    expect(conflicts).toEqual([{ field: 'name', label: 'Name', mine: 'B', theirs: 'C', chosen: 'MINE' }]);
  });

  it('tells what only they changed, whatever I did beside it', () => {
    const { takenOver } = merged(base, { ...base, name: 'B' }, { ...base, name: 'C', themes: [] }, { themes: 'Themes' });
    expect(takenOver).toEqual([{ field: 'themes', label: 'Themes', before: base.themes, now: [] }]);
  });

  it('takes nothing and empty for the same', () => {
    expect(differences({ a: null }, { a: undefined })).toEqual([]);
  });
});

it('says values in words', () => {
  expect(
    [
      null,
      [],
      '2026-11-22',
      true,
      [
        { id: '1', label: 'Food' },
        { id: '2', label: 'Youth' },
      ],
      5,
      'LOCAL_GOVERNMENT',
      'NHS',
    ].map((value) => inWords(value)),
  ).toEqual(['nothing', 'nothing', '22 November 2026', 'yes', 'Food, Youth', '5', 'Local government', 'NHS']);
});

it('says names for ids, pounds for pence, and leaves out what is not there', () => {
  const names = new Map([['o1', 'Ely Hub']]);
  const lines = [
    { id: 'l1', party: 'o1', amountPence: 1_250_00, note: '', toYear: null },
    { id: 'l2', party: { id: 'o2', label: 'March Town' }, amountPence: 50 },
  ];
  expect(inWords(lines, 'lines', names)).toBe('Ely Hub, £1,250.00; March Town, £0.50');
  expect(inWords(98_765, 'valuePence')).toBe('£987.65');
  expect(inWords('o1', 'owedBy', names)).toBe('Ely Hub');
});
