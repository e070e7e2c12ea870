import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { TieRow_TieFragment } from '../../gql/graphql.ts';
import { violationsIn } from '../../testing/axe.ts';
import { organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { TiesTable } from './TiesTable.tsx';

const here = organisation('here', 'Tide and Table') as TieRow_TieFragment['from'];
const there = organisation('there', 'Gannet Bay Surgery', { sector: 'NHS' }) as TieRow_TieFragment['from'];
const base = {
  strength: 4,
  validFrom: '2024-04-01',
  lastVerifiedOn: null,
  verifyBy: null,
  isStale: false,
  evidence: [] as { id: string }[],
};
const ties: TieRow_TieFragment[] = [
  { ...base, id: 't1', kind: 'REFERS_TO', status: 'CONFIRMED', from: there, to: here },
  {
    ...base,
    id: 't2',
    kind: 'SUPPORTS',
    status: 'DISPUTED',
    from: here,
    to: there,
    isStale: true,
    verifyBy: '2026-01-01',
    evidence: [{ id: 'e' }],
  },
];

it('reads each tie from this organisation’s side, and says which is overdue', async () => {
  const { container } = renderAt('/', <TiesTable organisation={here} ties={ties} total={2} />);
  const rows = screen
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);
  expect(rows[0]).toContain('Receives referrals from');
  expect(rows[0]).toContain('Confirmed');
  expect(rows[0]).toContain('Never');
  expect(rows[1]).toContain('Supports');
  expect(rows[1]).toContain('Disputed');
  expect(rows[1]).toContain('due 1 January 2026');
  expect(screen.getAllByRole('link', { name: 'Gannet Bay Surgery' })[0]?.getAttribute('href')).toBe('/organisations/there');
  expect(await violationsIn(container)).toEqual([]);
});

it('puts the tie whose evidence is asked for into the address', async () => {
  const { search } = renderAt('/?asAt=2025-04-01', <TiesTable organisation={here} ties={ties} total={2} />);
  await userEvent.click(screen.getByRole('button', { name: '1 piece of evidence: Supports Gannet Bay Surgery' }));
  expect(search().toString()).toBe('asAt=2025-04-01&selected=t2');
});
