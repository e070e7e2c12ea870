import { expect, it } from 'vitest';
import { isLate } from './milestone-state.ts';

it('calls a milestone late only once all that its date may mean is over', () => {
  expect(isLate({ due: '2024-05-01', doneOn: null }, '2024-05-01')).toBe(false);
  expect(isLate({ due: '2024-05-01', doneOn: null }, '2024-05-02')).toBe(true);
  expect(isLate({ due: '2024', doneOn: null }, '2024-12-31')).toBe(false);
  expect(isLate({ due: '2024', doneOn: null }, '2025-01-01')).toBe(true);
  expect(isLate({ due: '2024', doneOn: '2025-02-01' }, '2025-03-01')).toBe(false);
});

it('calls nothing late whose year is not known', () => {
  expect(isLate({ due: 'XXXX-05', doneOn: null }, '2030-01-01')).toBe(false);
  expect(isLate({ due: null, doneOn: null }, '2030-01-01')).toBe(false);
});
