import { useQuery } from '@apollo/client/react';
import { OPEN_STAGES } from '@atlas/shared/agreements';
import type { AgreementStage } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { AdvanceDialog } from '../../features/agreements/AdvanceDialog.tsx';
import { AgreementForm } from '../../features/agreements/AgreementForm.tsx';
import { AgreementTabs } from '../../features/agreements/AgreementTabs.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import type { AdvanceDialog_AgreementFragment } from '../../gql/graphql.ts';
import { useAddress } from '../../lib/address.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure } from '../../ui/States.tsx';
import { AgreementFilters } from '../agreements/AgreementFilters.tsx';
import { readWanted, toFilter } from '../agreements/filters.ts';
import { Board } from './Board.tsx';
import { PipelineQuery } from './pipeline-query.ts';
import { StageTable } from './StageTable.tsx';
import { StuckTable } from './StuckTable.tsx';

/** How far has each agreement come, what takes too long, and what can be moved on? */
export function PipelinePage() {
  const address = useAddress();
  const { asAt, place } = address;
  const { can } = useCan();
  const navigate = useNavigate();
  // Where there is no room for columns side by side, the table comes first.
  const isNarrow = useMediaQuery('(width < 48em)');
  const [isRecording, setRecording] = useState(false);
  const [step, setStep] = useState<{ agreement: AdvanceDialog_AgreementFragment; to: AgreementStage }>();
  const wanted = readWanted(address);
  const variables = { filter: toFilter(wanted, place), asAt };
  const { data, previousData, loading, error, refetch } = useQuery(PipelineQuery, { variables });
  const pipeline = (data ?? (loading ? previousData : undefined))?.agreementPipeline;
  if (!pipeline) {
    if (error) return <Failure isPage what="The pipeline" error={error} onRetry={() => refetch()} />;
    return <PageSkeleton text="Counting the agreements at each stage." rows={10} />;
  }
  const open = OPEN_STAGES.flatMap((stage) => pipeline.stages.find((one) => one.stage === stage) ?? []);
  const cards = open.flatMap((stage) => stage.cards);
  const board = (
    <Board
      stages={open}
      canMove={(agreement) => can('agreement:advance', agreement)}
      onStep={(agreement, to) => setStep({ agreement, to })}
    />
  );
  return (
    <Page
      title="Pipeline"
      sentence={pipeline.summary}
      onlyIllustrative={cards.length > 0 && cards.every(({ agreement }) => agreement.isIllustrative)}
      actions={
        <>
          {can('agreement:edit') && (
            <Button variant="default" onClick={() => setRecording(true)}>
              Record an agreement
            </Button>
          )}
          <Button component="a" variant="subtle" href={`/export/obligations.ics${place ? `?within=${encodeURIComponent(place)}` : ''}`}>
            Calendar file of what is due
          </Button>
        </>
      }
    >
      <AgreementTabs />
      <AgreementFilters wanted={wanted} />
      {!isNarrow && board}
      <Section
        title="Stages"
        note="A stage’s age is counted from the day it was entered. Stuck is longer than is usual there; the table says how long that is."
      >
        <StageTable stages={pipeline.stages} />
      </Section>
      <Section title="Longest at their stage">
        <StuckTable stages={open} />
      </Section>
      {isNarrow && board}
      {step && <AdvanceDialog agreement={step.agreement} to={step.to} onClose={() => setStep(undefined)} />}
      {isRecording && <AgreementForm onClose={() => setRecording(false)} onSaved={({ id }) => navigate(address.to(`/agreements/${id}`))} />}
    </Page>
  );
}
