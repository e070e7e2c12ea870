import { useApolloClient } from '@apollo/client/react';
import { endSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { DayField, WhyField } from '../editing/fields.tsx';
import type { Outcome } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';

const EndedMeanwhileQuery = graphql(`
  query EndedMeanwhile($id: ID!) {
    node(id: $id) {
      id
      ... on Role {
        revision
        title
        validFrom
        validTo
      }
      ... on Offer {
        revision
        title
        validFrom
        validTo
      }
      ... on Need {
        revision
        title
        validFrom
        validTo
      }
    }
  }
`);

interface Input {
  readonly id: string;
  readonly revision: number;
  readonly on: string;
  readonly why: string | null;
  readonly idempotencyKey: string;
}
/** A post, an offer or a need, as far as ending it goes. */
interface Ending {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}
interface Props {
  /** What ends, as the title says it: "the post “Clerk”". */
  readonly what: string;
  readonly record: Ending;
  readonly said: string;
  readonly send: (input: Input) => Promise<Outcome<unknown>>;
  readonly onClose: () => void;
}

const LABELS = { title: 'What it is called', validFrom: 'Since', validTo: 'No longer from' } as const;

/** The day and the reason, beside what is held of it: what somebody else changes of that meanwhile is shown. */
const valuesOf = ({ title, validFrom, validTo }: Ending) => ({ on: todayInLondon() as string, why: '', title, validFrom, validTo });

/** From which day something no longer holds; what was before stays as it was. */
export function EndForm({ what, record, said, send, onClose }: Props) {
  const client = useApolloClient();
  const edit = useEditForm({
    draftKey: `end ${record.id}`,
    initial: valuesOf(record),
    target: record,
    schema: endSchema,
    toInput: ({ on, why }: ReturnType<typeof valuesOf>) => ({ on, why: why || null }),
    labels: LABELS,
    said,
    read: (theirs: Ending) => ({ values: valuesOf(theirs), revision: theirs.revision }),
    send: async ({ id = record.id, revision = record.revision, ...input }) => {
      const { record: ended, ...outcome } = await send({ ...input, id, revision });
      if (!outcome.userErrors.some(({ code }) => code === 'STALE')) return { ...outcome, record: ended ? record : null };
      // Not every answer holds what ends itself: that of a post holds the person.
      const { data } = await client.query({ query: EndedMeanwhileQuery, variables: { id }, fetchPolicy: 'network-only' });
      const node = data?.node;
      return { ...outcome, record: node && 'revision' in node ? node : null };
    },
    onSaved: onClose,
  });
  return (
    <EditDialog title={`End ${what}`} note="Earlier days still show it." saveLabel="End it" edit={edit} onClose={onClose} size="md">
      <DayField label="No longer from" bound={edit.form.getInputProps('on')} required />
      <WhyField bound={edit.form.getInputProps('why')} />
    </EditDialog>
  );
}
