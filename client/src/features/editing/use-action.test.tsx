import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderAt } from '../../testing/render.tsx';
import { Notices } from '../../ui/Notices.tsx';
import { useAction } from './use-action.ts';

const STALE = { field: ['revision'], code: 'STALE', message: 'You have version 1, it is now version 2.' };

function Press() {
  const { act } = useAction();
  return (
    <button type="button" onClick={() => void act(async () => ({ record: null, userErrors: [STALE] }), 'Done.')}>
      Press
    </button>
  );
}

it('reads what moved on again and says so, rather than a version one cannot send', async () => {
  renderAt(
    '/',
    <Notices>
      <Press />
    </Notices>,
    { answers: {} },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Press' }));
  expect(await screen.findByText(/^Somebody else changed this meanwhile\. It is shown as it now is/)).toBeTruthy();
  expect(screen.queryByText(/version 2/)).toBeNull();
});
