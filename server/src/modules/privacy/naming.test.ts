import { expect, it } from 'vitest';
import { withoutNames, withoutNamesKept } from './naming.ts';

it('takes a name out where it stands as words of its own, however it is written', () => {
  const names = ['ann', 'ann (annie) o’hare'];
  const said = 'ANN plans with Ann (Annie) O’Hare, Anna and Joann.\nAnn: yes';
  expect(withoutNames(said, names)).toBe('Erased person plans with Erased person, Anna and Joann.\nErased person: yes');
  expect(withoutNames(said, [])).toBe(said);
});

it('takes it out of JSON within a text, which stays JSON', () => {
  const input = JSON.stringify({ note: 'First.\n"Ann "Jo" Bly"', themes: ['ann'], count: 1 });
  expect(JSON.parse(withoutNames(input, ['ann "jo" bly']))).toEqual({ note: 'First.\n"Erased person"', themes: ['ann'], count: 1 });
});

it('leaves all of a record but what was said in it', () => {
  const kept = { properties: { state: 'Ann', why: 'Ann asked' }, links: [], parts: [{ relationship: 'HAS_FIELD', value: 'Ann' }] };
  const told = (label: 'Proposal' | 'DisclosedRecord') => JSON.parse(withoutNamesKept(label, JSON.stringify(kept), ['ann']));
  expect(told('Proposal')).toEqual({ ...kept, properties: { state: 'Ann', why: 'Erased person asked' } });
  expect(told('DisclosedRecord')).toEqual({ ...kept, parts: [{ relationship: 'HAS_FIELD', value: 'Erased person' }] });
});
