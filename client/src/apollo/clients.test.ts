import { expect, it } from 'vitest';
import { ClientsByDay } from './clients.ts';

it('keeps one cache a day, as a tie’s strength and status are that day’s', () => {
  const clients = new ClientsByDay();
  const today = clients.get(undefined);
  expect(clients.get('2025-04-01')).not.toBe(today);
  expect(clients.get(undefined)).toBe(today);
});

it('lets the day go that was looked at longest ago', () => {
  const clients = new ClientsByDay();
  const first = clients.get('2020-01-01');
  const second = clients.get('2020-01-02');
  for (const day of ['03', '04', '05', '06']) clients.get(`2020-01-${day}`);
  expect(clients.get('2020-01-01')).toBe(first);
  clients.get('2020-01-07');
  expect(clients.get('2020-01-01')).toBe(first);
  expect(clients.get('2020-01-02')).not.toBe(second);
});
