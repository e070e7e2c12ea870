import { useQuery } from '@apollo/client/react';
import { DECIDING_KINDS } from '@atlas/shared/agreements';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { AgreementTabs } from '../../features/agreements/AgreementTabs.tsx';
import { OrganisationPicker } from '../../features/organisations/OrganisationPicker.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import { useAddress } from '../../lib/address.ts';
import { countOf, formatCount } from '../../lib/wording.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import { AgendaTable } from './AgendaTable.tsx';
import { AgendaQuery, DecidingBodiesQuery } from './agenda-query.ts';
import { BodiesList } from './BodiesList.tsx';
import { DecidedTable } from './DecidedTable.tsx';
import { OutcomesForm } from './OutcomesForm.tsx';

/** What is on the agenda of a board's next meeting, and what did it decide? */
export function BoardMeetingPage() {
  const { asAt, params, change } = useAddress();
  const { can } = useCan();
  const [isRecording, setRecording] = useState(false);
  const bodies = useQuery(DecidingBodiesQuery, { variables: { asAt } });
  const asked = params.get('body');
  const body = asked ?? bodies.data?.decidingBodies[0]?.organisation.id;
  const agenda = useQuery(AgendaQuery, { variables: { body: body ?? '', asAt }, skip: body === undefined });
  const shown = agenda.data?.boardAgenda ?? (agenda.loading ? agenda.previousData?.boardAgenda : undefined);
  const error = agenda.error ?? bodies.error;
  if (error && !shown)
    return <Failure isPage what="The agenda" error={error} onRetry={() => void (body ? agenda.refetch() : bodies.refetch())} />;
  if (!shown && (bodies.loading || agenda.loading)) return <PageSkeleton text="Reading the agenda." rows={8} />;
  const movable = (shown ? [...shown.items, ...shown.unassigned] : []).filter(({ agreement }) => can('agreement:advance', agreement));
  return (
    <Page
      title={shown ? `Agenda of ${shown.body.name}` : 'Board meeting'}
      sentence={shown?.summary ?? 'Choose the board, Cabinet or committee whose agenda you want to see.'}
      actions={
        movable.length > 0 && (
          <Button variant="default" onClick={() => setRecording(true)}>
            Record what was decided
          </Button>
        )
      }
    >
      <AgreementTabs />
      <OrganisationPicker
        label="Body"
        placeholder="A board, Cabinet or committee"
        value={body}
        kinds={DECIDING_KINDS}
        onChange={(id) => change({ body: id })}
      />
      {shown ? (
        <>
          <Section title="To be decided" note={shownOf(shown.items.length, shown.total)}>
            <AgendaTable
              caption="To be decided"
              items={shown.items}
              empty={<Nothing title="Nothing waits for a decision of this body." />}
            />
          </Section>
          {shown.unassigned.length > 0 && (
            <Section
              title="Waiting, with no body named"
              note={`${shownOf(shown.unassigned.length, shown.unassignedTotal)} Name the body that decides on the agreement’s own page, under Change.`}
            >
              <AgendaTable caption="Waiting, with no body named" items={shown.unassigned} empty={null} />
            </Section>
          )}
          <Section title="Decided lately">
            <DecidedTable decided={shown.decided} />
          </Section>
        </>
      ) : (
        <Nothing title="No such body is held." />
      )}
      {bodies.data && <BodiesList bodies={bodies.data.decidingBodies} />}
      {isRecording && shown && (
        <OutcomesForm
          body={shown.body}
          meetings={shown.meetings}
          agreements={movable.map(({ agreement }) => agreement)}
          onClose={() => setRecording(false)}
        />
      )}
    </Page>
  );
}

/** "12 agreements.", or how many of them the table lists. */
const shownOf = (listed: number, total: number): string =>
  listed === total ? `${countOf(total, 'agreement')}.` : `The first ${formatCount(listed)} of ${countOf(total, 'agreement')}.`;
