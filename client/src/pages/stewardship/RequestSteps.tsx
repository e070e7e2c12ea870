import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { CancelForm } from '../../features/disclosure/CancelForm.tsx';
import { useRequestActions } from '../../features/disclosure/use-request-actions.ts';
import { useCan } from '../../features/viewer/use-can.ts';
import type { InformationRequestQuery } from '../../gql/graphql.ts';
import { AtlasLink } from '../../ui/Link.tsx';

type Request = NonNullable<InformationRequestQuery['informationRequest']>;

/** What can be done to a request now, by whoever is reading. */
export function RequestSteps({ request }: { readonly request: Request }) {
  const { can } = useCan();
  const { isBusy, prepare, submit, release, conclude } = useRequestActions(request);
  const [isCancelling, setCancelling] = useState(false);
  const { id, state, counts, mayReview } = request;
  if (state === 'RELEASED')
    return (
      <ul data-print="hidden">
        {[
          ['html', 'Download to read, print or send (HTML)'],
          ['json', 'Download as data (JSON)'],
          ['csv', 'Download as a table (CSV)'],
        ].map(([form, says]) => (
          <li key={form}>
            <a href={`/export/information/${id}.${form}`} download>
              {says}
            </a>
          </li>
        ))}
      </ul>
    );
  if (state === 'CANCELLED' || !can('disclosure:run', request)) return null;
  const isPreparing = state === 'DRAFT' || state === 'RETURNED';
  const isDone = counts.agreed + counts.queried === counts.fields;
  return (
    <>
      <Group gap="xs" my="md" data-print="hidden">
        {counts.changed > 0 && (
          <Button loading={isBusy} onClick={prepare}>
            Gather again what changed
          </Button>
        )}
        {isPreparing && counts.changed === 0 && (
          <Button loading={isBusy} onClick={submit}>
            Submit for review
          </Button>
        )}
        {mayReview && counts.queried === 0 && (
          <Button loading={isBusy} disabled={!isDone} onClick={() => conclude(true)}>
            Approve
          </Button>
        )}
        {mayReview && counts.queried > 0 && (
          <Button loading={isBusy} onClick={() => conclude(false)}>
            Send it back
          </Button>
        )}
        {state === 'APPROVED' && counts.changed === 0 && (
          <Button loading={isBusy} onClick={release}>
            Release
          </Button>
        )}
        <Button variant="default" onClick={() => setCancelling(true)}>
          Cancel the request…
        </Button>
      </Group>
      {mayReview && counts.queried === 0 && !isDone && <p>Look at every field first: agree with it, or send it back.</p>}
      {state === 'IN_REVIEW' && !mayReview && (
        <p>
          You helped to prepare this, so somebody else who may make extracts has to review it. Is something wrong in a record? Put it right
          from <AtlasLink to="/people">People</AtlasLink>, then gather again.
        </p>
      )}
      {isCancelling && <CancelForm request={request} onClose={() => setCancelling(false)} />}
    </>
  );
}
