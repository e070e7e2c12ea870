import { ApolloProvider } from '@apollo/client/react';
import { useState } from 'react';
import { ClientsByDay } from '../apollo/clients.ts';
import { ReadAgain } from '../apollo/read-again.ts';
import { useAddress } from '../lib/address.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { Frame } from './Frame.tsx';

/** Gives every page the data of the day in the address, and the frame round it. */
export function AppRoot() {
  const { asAt } = useAddress();
  const [clients, setClients] = useState(() => new ClientsByDay());
  return (
    <ReadAgain value={() => setClients(new ClientsByDay())}>
      <ApolloProvider client={clients.get(asAt)}>
        <Announcer>
          <Frame />
        </Announcer>
      </ApolloProvider>
    </ReadAgain>
  );
}
