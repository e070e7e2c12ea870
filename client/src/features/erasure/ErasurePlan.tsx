import type { ErasurePlan_PlanFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { pageOf } from '../../lib/kinds.ts';
import { countOf, UNSEEN } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { recordWords } from '../changes/words.ts';

graphql(`
  fragment ErasurePlan_plan on ErasurePlan {
    historyEntries
    records {
      id
      record
      fields
      historyEntries
    }
    mentions {
      id
      record
      fields
    }
    holds {
      id
      record
      what
    }
  }
`);

/** What an erasure would do: what goes, what stands in the way, and what is left to be put right by hand. */
export function ErasurePlan({ plan: { records, historyEntries, mentions, holds } }: { readonly plan: ErasurePlan_PlanFragment }) {
  return (
    <div>
      {holds.length > 0 && (
        <>
          <h3>What stands in the way</h3>
          <ul>
            {holds.map(({ id, record, what }) => (
              <li key={id ?? `${record} ${what}`}>
                {record === 'Stewardship' ? 'They look after ' : 'They are still to do: '}
                {what ?? UNSEEN.something}
              </li>
            ))}
          </ul>
          <p>Give these to somebody else first, then look again.</p>
        </>
      )}
      <h3>What would go</h3>
      <ul>
        {records.map(({ id, record, fields, historyEntries: entries }, i) => (
          <li key={id ?? `${record} ${String(i)}`}>
            {record === 'DisclosedRecord' ? 'what a request for information holds' : recordWords(record)}
            {id === null && ', of another council'}: {fields.map((field) => recordWords(field)).join(', ')} (
            {countOf(entries, 'entry', 'entries')} of the history)
          </li>
        ))}
      </ul>
      <p>{countOf(historyEntries, 'entry', 'entries')} of the history would be written again without them.</p>
      {mentions.length > 0 && (
        <>
          <h3>Texts to be put right by hand</h3>
          <p>Their name stands in these. They are not changed: read each, and change it where it tells of them.</p>
          <ul>
            {mentions.map(({ id, record, fields }) => {
              const page = pageOf(record, id);
              const what = `${recordWords(record)}: ${fields.map((field) => recordWords(field)).join(', ')}`;
              return <li key={id}>{page ? <AtlasLink to={page}>{what}</AtlasLink> : what}</li>;
            })}
          </ul>
        </>
      )}
    </div>
  );
}
