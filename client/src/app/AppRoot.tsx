import { ApolloProvider } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { ClientsByDay } from '../apollo/clients.ts';
import { ForgetOtherDays, ReadAgain } from '../apollo/read-again.ts';
import { useAddress } from '../lib/address.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { Notices } from '../ui/Notices.tsx';
import { Frame } from './Frame.tsx';

/** Gives every page the data of the day in the address, and the frame round it. */
export function AppRoot() {
  const { asAt } = useAddress();
  const [clients, setClients] = useState(() => new ClientsByDay());
  const forgetOtherDays = useCallback(() => clients.keepOnly(asAt), [clients, asAt]);
  return (
    <ReadAgain value={() => setClients(new ClientsByDay())}>
      <ForgetOtherDays value={forgetOtherDays}>
        <ApolloProvider client={clients.get(asAt)}>
          <Announcer>
            <Notices>
              <Frame />
            </Notices>
          </Announcer>
        </ApolloProvider>
      </ForgetOtherDays>
    </ReadAgain>
  );
}
