import { gql } from '@apollo/client';
import { afterEach, expect, it, vi } from 'vitest';
import { ClientsByDay } from './clients.ts';

afterEach(() => vi.unstubAllGlobals());

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

it('reads again what is opened again, as it may have changed meanwhile', async () => {
  let asked = 0;
  vi.stubGlobal('fetch', async () => {
    asked += 1;
    return Response.json({ data: { me: { __typename: 'Viewer', id: 'a', name: `Name ${asked}` } } });
  });
  const client = new ClientsByDay().get(undefined);
  const query = gql`{ me { id name } }`;
  for (const name of ['Name 1', 'Name 2']) {
    const seen: (string | undefined)[] = [];
    const opened = client.watchQuery<{ me: { name: string } }>({ query }).subscribe(({ data }) => seen.push(data?.me?.name));
    await vi.waitFor(() => expect(seen).toContain(name));
    opened.unsubscribe();
  }
  expect(asked).toBe(2);
});
