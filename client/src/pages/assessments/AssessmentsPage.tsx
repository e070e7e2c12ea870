import { useQuery } from '@apollo/client/react';
import { Button, MultiSelect, Select } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { AssessmentForm } from '../../features/assessments/AssessmentForm.tsx';
import { ComparisonTable } from '../../features/assessments/ComparisonTable.tsx';
import { chosenUnlessTold, inOrder, MOST_COMPARED, nameOf } from '../../features/assessments/compare.ts';
import { ScaleForm } from '../../features/assessments/ScaleForm.tsx';
import { EvidenceList } from '../../features/evidence/EvidenceList.tsx';
import { useCan } from '../../features/viewer/use-can.ts';
import type { Assessment_MaturityAssessmentFragment } from '../../gql/graphql.ts';
import { useAddress } from '../../lib/address.ts';
import { AddButton } from '../../ui/AddButton.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import { AssessmentsList } from './AssessmentsList.tsx';
import { AssessmentsQuery, MaturityScalesQuery } from './assessments-query.ts';
import { sentenceAbout } from './sentence.ts';

const ComparisonChart = lazy(async () => ({ default: (await import('../../features/assessments/ComparisonChart.tsx')).ComparisonChart }));

/** How far have bodies come, between two dates and beside each other? */
export function AssessmentsPage() {
  const { asAt, params, change } = useAddress();
  const { can } = useCan();
  const [open, setOpen] = useState<'SCALE' | 'CHANGE' | 'NEW' | Assessment_MaturityAssessmentFragment>();
  const scales = useQuery(MaturityScalesQuery, { variables: { asAt } });
  const all = scales.data?.maturityScales;
  // Unless one is chosen, that of the latest assessment.
  const usual = scales.data?.latest.nodes[0]?.scale?.id;
  const scale = all?.find(({ id }) => id === (params.get('scale') ?? usual)) ?? all?.[0];
  const { data, loading, error, refetch } = useQuery(AssessmentsQuery, {
    variables: { scale: scale?.id ?? '', asAt },
    skip: scale === undefined,
  });
  if (scales.error && !all) return <Failure isPage what="The scales" error={scales.error} onRetry={() => scales.refetch()} />;
  if (!all) return <PageSkeleton text="Reading the scales." figures={0} rows={9} />;
  const assessments = data?.assessments.nodes ?? [];
  const wanted = new Set(params.getAll('show'));
  const shown =
    wanted.size > 0 ? inOrder(assessments.filter(({ id }) => wanted.has(id))).slice(0, MOST_COMPARED) : chosenUnlessTold(assessments);
  const mayAdd = can('programme:edit');
  const close = () => setOpen(undefined);
  return (
    <Page
      title="Maturity"
      sentence={scale && data && sentenceAbout(assessments, shown, scale.dimensions, scale.name)}
      onlyIllustrative={assessments.length > 0 && assessments.every(({ isIllustrative }) => isIllustrative)}
      actions={
        mayAdd && (
          <>
            {scale && (
              <Button variant="default" onClick={() => setOpen('NEW')}>
                Assess a body
              </Button>
            )}
            <Button variant="default" onClick={() => setOpen('SCALE')}>
              Record a scale
            </Button>
          </>
        )
      }
    >
      {!scale && (
        <Nothing title="No scale is held.">
          <p>A scale names dimensions, each with two described ends, such as “passive” and “active”.</p>
        </Nothing>
      )}
      {scale && (
        <>
          <FilterBar label="What is compared" onClear={wanted.size > 0 ? () => change({ show: null }) : undefined}>
            <Select
              label="Scale"
              data={all.map(({ id, name }) => ({ value: id, label: name }))}
              value={scale.id}
              onChange={(id) => change({ scale: id, show: null })}
              allowDeselect={false}
            />
            <MultiSelect
              label={`Side by side, ${MOST_COMPARED} at most`}
              data={inOrder(assessments).map((one) => ({
                value: one.id,
                label: nameOf(one) + (one.assessedBy ? ` (${one.assessedBy})` : ''),
              }))}
              value={shown.map(({ id }) => id)}
              onChange={(ids) => change({ show: ids }, { replace: true })}
              maxValues={MOST_COMPARED}
              searchable
            />
          </FilterBar>
          {error && <Failure what="The assessments" error={error} onRetry={() => refetch()} />}
          {shown.length > 0 && (
            <Suspense fallback={<div aria-busy="true" />}>
              <ComparisonChart scale={scale} assessments={shown} />
            </Suspense>
          )}
          <Section
            title="Dimensions"
            note={scale.summary}
            actions={can('programme:edit', scale) && <AddButton label="Change the scale" onPress={() => setOpen('CHANGE')} />}
          >
            <ComparisonTable dimensions={scale.dimensions} assessments={shown} />
          </Section>
          {!loading && (
            <Section title="Assessments">
              <AssessmentsList assessments={assessments} canEdit={(record) => can('programme:edit', record)} onChange={setOpen} />
            </Section>
          )}
          <Section title="Where the scale is from">
            <EvidenceList evidence={oneAPassage(scale.evidence)} />
          </Section>
        </>
      )}
      {open === 'SCALE' && <ScaleForm onClose={close} onSaved={({ id }) => change({ scale: id, show: null })} />}
      {scale && open === 'CHANGE' && <ScaleForm scale={scale} onClose={close} onSaved={close} />}
      {scale && open === 'NEW' && <AssessmentForm scale={scale} onClose={close} />}
      {scale && typeof open === 'object' && <AssessmentForm scale={scale} assessment={open} onClose={close} />}
    </Page>
  );
}

/** A scale rests on many words of few passages: each passage is named once. */
function oneAPassage<E extends { readonly locator: string; readonly source: { readonly id: string } }>(evidence: readonly E[]): E[] {
  return [...new Map(evidence.map((one) => [`${one.source.id} ${one.locator}`, one])).values()];
}
