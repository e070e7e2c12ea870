import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { canAnswer } from '../../testing/editors.ts';
import { renderAt } from '../../testing/render.tsx';
import { PlaceReorganisation } from './PlaceReorganisation.tsx';

const place = (owner: string | null) =>
  ({
    __typename: 'Area',
    id: 'fen',
    name: 'Fen',
    closedOn: null,
    owner: owner && { __typename: 'Organisation', id: owner },
    predecessors: [{ __typename: 'Area', id: 'marsh', name: 'Marsh', closedOn: '2019-04-01' }],
    successors: [],
  }) as never;

it('says what a place followed, and lets those record more whose record it is, or where it is nobody’s', async () => {
  const answers = { Can: canAnswer('succession:record') };
  const other = renderAt('/', <PlaceReorganisation area={place('other-council')} />, { answers });
  expect(await screen.findByRole('heading', { name: 'Reorganisation' })).toBeTruthy();
  await expect.poll(() => other.asked.length).toBe(1);
  expect(screen.getByText(/Marsh/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Record a succession' })).toBeNull();
  other.unmount();
  for (const owner of ['council', null]) {
    const { unmount } = renderAt('/', <PlaceReorganisation area={place(owner)} />, { answers });
    expect(await screen.findByRole('button', { name: 'Record a succession' })).toBeTruthy();
    unmount();
  }
});
