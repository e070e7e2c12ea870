import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../../gql/index.ts';

const PeopleOptionsQuery = graphql(`
  query PeopleOptions($text: String) {
    principals(text: $text, first: 12) {
      nodes {
        id
        name
        email
      }
    }
  }
`);

/**
 * The people who sign in, by what is typed of a name or address: whoever fits while that is read, and all where nothing is typed.
 * @param chosen the label of the one who is chosen, which a field has in it and nobody typed
 */
export function usePeopleOptions(chosen?: string) {
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), 200);
  const asked = settled === chosen ? '' : settled;
  const { data, previousData, loading } = useQuery(PeopleOptionsQuery, {
    variables: { text: asked || null },
    fetchPolicy: 'cache-and-network',
  });
  return { text, setText, loading, people: (data ?? previousData)?.principals.nodes ?? [] };
}
