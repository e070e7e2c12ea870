import { ApolloProvider } from '@apollo/client/react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { expect, it } from 'vitest';
import { useAddress } from '../../../lib/address.ts';
import { coverageSetting } from '../../../testing/coverage.ts';
import { type Answers, createClient, renderAt } from '../../../testing/render.tsx';
import { AskedPlace } from './AskedPlace.tsx';
import { readView } from './view.ts';

const STANDING = { place: 'shire', within: 'shire', framework: 'f' };
const LATER = '2027-04-01';

/** Each day has a client of its own, as in the frame. */
function OnItsDay({ answers, children }: { readonly answers: Answers; readonly children: ReactNode }) {
  const { asAt } = useAddress();
  const [clients] = useState(() => ({ today: createClient(answers, []), later: createClient(answers, []) }));
  return <ApolloProvider client={asAt ? clients.later : clients.today}>{children}</ApolloProvider>;
}

/** A page with something half written on it, and what the header and the bar of filters would change. */
function TestPage() {
  const address = useAddress();
  const to = (label: string, change: Parameters<typeof address.change>[0]) => (
    <button type="button" onClick={() => address.change(change)}>
      {label}
    </button>
  );
  return (
    <>
      {to('Another day', { asAt: LATER })}
      {to('Another day, nothing chosen', { asAt: LATER, within: null, framework: null })}
      {to('Another place', { place: 'coast' })}
      <AskedPlace title="Coverage" what="Coverage" ofPlace="Coverage is of a place" view={readView(address)}>
        {({ area, input, isReading }) => (
          <>
            <p>{`${area.name} on ${input.asAt ?? 'this day'}${isReading ? ', reading' : ''}`}</p>
            <input aria-label="How you looked" />
          </>
        )}
      </AskedPlace>
    </>
  );
}

/** The setting of the day and place one begins with; of any other what is given. */
function show(other: NonNullable<Answers[string]>) {
  const answers: Answers = {
    CoverageSetting: (variables) => (variables.place === 'shire' && !variables.asAt ? coverageSetting() : other(variables)),
  };
  return renderAt(
    `/coverage?${new URLSearchParams(STANDING)}`,
    <OnItsDay answers={answers}>
      <TestPage />
    </OnItsDay>,
  );
}
const written = async () => {
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'How you looked' });
  await userEvent.type(field, 'Asked the forum');
  return field;
};
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('asks for another day at once, and keeps what is half written while the place is read for it', async () => {
  show(() => 'never');
  const field = await written();
  await press('Another day');
  expect(screen.getByText(`Shire on ${LATER}, reading`)).toBeTruthy();
  expect(screen.getByRole('textbox')).toBe(field);
});

it('goes to another day with what is half written', async () => {
  show(() => coverageSetting({}, { name: 'Shire as it is then' }));
  const field = await written();
  await press('Another day');
  expect(await screen.findByText(`Shire as it is then on ${LATER}`)).toBeTruthy();
  expect(screen.getByRole('textbox')).toBe(field);
  expect(field.value).toBe('Asked the forum');
});

it('keeps nothing of another place, and nothing where the other day cannot be read', async () => {
  show(({ place }) => (place === 'coast' ? 'never' : { errors: [{ message: 'no', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }));
  await written();
  await press('Another day');
  expect(await screen.findByText('Coverage could not be shown.')).toBeTruthy();
  await press('Another place');
  expect(await screen.findByText('Finding where to begin.')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('begins from what is read for the day, never from the day before', async () => {
  const { search } = show(() => 'never');
  await written();
  await press('Another day, nothing chosen');
  await waitFor(() => expect(search().get('asAt')).toBe(LATER));
  expect(await screen.findByText('Finding where to begin.')).toBeTruthy();
  expect(search().has('framework')).toBe(false);
});
