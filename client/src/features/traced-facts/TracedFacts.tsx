import { Anchor } from '@mantine/core';
import type { TracedFact_FactFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { pageOf } from '../../lib/kinds.ts';
import { AtlasLink } from '../../ui/Link.tsx';

graphql(`
  fragment TracedFact_fact on TracedFact {
    sentence
    record {
      __typename
      id
    }
  }
`);

/** Facts in words, each a link to the record it is from: its page, or the panel where its kind has none. */
export function TracedFacts({ facts }: { readonly facts: readonly TracedFact_FactFragment[] }) {
  return (
    <ul>
      {facts.map((fact) => (
        <li key={`${fact.sentence} ${fact.record?.id}`}>
          <Traced fact={fact} />
        </li>
      ))}
    </ul>
  );
}

function Traced({ fact: { sentence, record } }: { readonly fact: TracedFact_FactFragment }) {
  const { change } = useAddress();
  if (!record) return sentence;
  const page = pageOf(record.__typename, record.id);
  if (page) return <AtlasLink to={page}>{sentence}</AtlasLink>;
  return (
    <Anchor component="button" type="button" ta="start" onClick={() => change({ selected: record.id }, { replace: true })}>
      {sentence}
    </Anchor>
  );
}
