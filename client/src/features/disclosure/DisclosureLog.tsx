import { exemptionName } from '@atlas/shared/disclosure';
import type { DisclosureRow_DisclosureFragment, Exemption } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { countOf, listOf, momentInWords } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';

graphql(`
  fragment DisclosureRow_disclosure on Disclosure {
    id
    at
    by
    kind
    recordId
    reference
    count
    entries
  }
`);

type Row = DisclosureRow_DisclosureFragment;
interface Entry {
  readonly decision: string;
  readonly exemption: Exemption | null;
}

/** "12 fields released, 3 withheld by s.40(2) Personal information". */
function whatOf({ kind, count, entries }: Row): string {
  if (kind === 'SUBJECT_ACCESS') return `${countOf(count, 'record')} about one person`;
  const withheld = Map.groupBy(
    (JSON.parse(entries ?? '[]') as Entry[]).filter(({ decision }) => decision === 'WITHHOLD'),
    ({ exemption }) => exemption,
  );
  const told = [...withheld].map(([exemption, of]) => `${of.length} withheld by ${exemption ? exemptionName(exemption) : 'no exemption'}`);
  return listOf([`${countOf(count, 'field')} released`, ...told]);
}

const COLUMNS: readonly Column<Row>[] = [
  { id: 'when', header: 'When', width: 11, cell: ({ at }) => <time dateTime={at}>{momentInWords(at)}</time> },
  {
    id: 'to',
    header: 'To',
    isHeader: true,
    width: 14,
    cell: ({ kind, recordId, reference }) =>
      kind === 'SUBJECT_ACCESS' ? (
        <AtlasLink to={`/people/${recordId}`}>A subject access request</AtlasLink>
      ) : (
        <AtlasLink to={`/stewardship/disclosures/${recordId}`}>Request {reference}</AtlasLink>
      ),
  },
  { id: 'who', header: 'By', width: 11, cell: ({ by }) => by },
  { id: 'what', header: 'What', width: 24, cell: whatOf },
];

/** The log of what was disclosed, the latest first. */
export function DisclosureLog({ disclosures }: { readonly disclosures: readonly Row[] | undefined }) {
  return (
    <DataTable
      caption="What was disclosed, the latest first"
      hideCaption
      columns={COLUMNS}
      rows={disclosures}
      rowKey={({ id }) => id}
      empty={<Nothing title="Nothing was disclosed yet." />}
    />
  );
}
