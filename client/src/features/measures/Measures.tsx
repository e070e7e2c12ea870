import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Measures_InitiativeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { capitalise, dayInWords, edtfInWords, formatCount } from '../../lib/wording.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table-model.ts';
import { EvidenceList } from '../evidence/EvidenceList.tsx';
import { figureInWords } from '../statements/StatedFigures.tsx';
import { MeasureForm } from './MeasureForm.tsx';
import styles from './Measures.module.css';
import { MeasureValueForm } from './MeasureValueForm.tsx';

graphql(`
  fragment Measures_initiative on Initiative {
    id
    revision
    measures {
      id
      name
      definition
      unit
      baseline
      target
      targetOn
      mayBeNegative
      values {
        id
        on
        value
        qualifier
        note
        evidence {
          ...EvidenceItem_evidence
        }
      }
    }
  }
`);

const MeasureChart = lazy(async () => ({ default: (await import('./MeasureChart.tsx')).MeasureChart }));

type Measure = Measures_InitiativeFragment['measures'][number];
type Value = Measure['values'][number];

/** What is being edited: a measure, a value of one, or something new. */
type Editing = { readonly measure?: Measure } | { readonly of: Measure; readonly value?: Value };

interface Props {
  readonly initiative: Measures_InitiativeFragment;
  readonly canEdit: boolean;
}

/** What an initiative counts: each measure with its chart and, equal to it, its table. */
export function Measures({ initiative, canEdit }: Props) {
  const [editing, setEditing] = useState<Editing>();
  const close = () => setEditing(undefined);
  return (
    <Section
      title="Measures"
      actions={
        canEdit && (
          <Button variant="default" onClick={() => setEditing({})}>
            Add a measure
          </Button>
        )
      }
    >
      {initiative.measures.length === 0 && <p>Nothing is counted yet.</p>}
      <ul className={styles.measures}>
        {initiative.measures.map((measure) => (
          <li key={measure.id}>
            <div className={styles.head}>
              <h3>{measure.name}</h3>
              {canEdit && (
                <Button.Group data-print="hidden">
                  <Button variant="default" size="compact-sm" onClick={() => setEditing({ of: measure })}>
                    Add a value <span className="visually-hidden">of {measure.name}</span>
                  </Button>
                  <Button variant="default" size="compact-sm" onClick={() => setEditing({ measure })}>
                    Change <span className="visually-hidden">{measure.name}</span>
                  </Button>
                </Button.Group>
              )}
            </div>
            <Facts
              facts={[
                { label: 'Definition', value: measure.definition },
                { label: 'Baseline', value: measure.baseline != null && `${formatCount(measure.baseline)} ${measure.unit}` },
                {
                  label: 'Target',
                  value:
                    measure.target != null &&
                    `${formatCount(measure.target)} ${measure.unit}${measure.targetOn ? ` by ${dayInWords(measure.targetOn)}` : ''}`,
                },
              ]}
            />
            {measure.values.length > 1 && (
              <Suspense fallback={<div className={styles.waiting} aria-busy="true" />}>
                <MeasureChart measure={measure} />
              </Suspense>
            )}
            <DataTable
              caption={`Values of ${measure.name}`}
              hideCaption
              columns={columnsOf(measure, canEdit ? (value) => setEditing({ of: measure, value }) : undefined)}
              rows={measure.values}
              rowKey={({ id }) => id}
              sortParam={`values-${measure.id.slice(0, 4)}`}
              empty={<p>No value is held yet.</p>}
            />
          </li>
        ))}
      </ul>
      {editing && 'of' in editing && (
        <MeasureValueForm initiative={initiative} measure={editing.of} value={editing.value} onClose={close} />
      )}
      {editing && !('of' in editing) && <MeasureForm initiative={initiative} measure={editing.measure} onClose={close} />}
    </Section>
  );
}

function columnsOf({ unit }: Measure, onChange: ((value: Value) => void) | undefined): Column<Value>[] {
  return [
    { id: 'on', header: 'When', isHeader: true, width: 10, cell: ({ on }) => edtfInWords(on) },
    {
      id: 'value',
      header: 'How much',
      width: 10,
      sortBy: ({ value }) => value,
      cell: (value) => capitalise(figureInWords({ ...value, unit })),
    },
    { id: 'note', header: 'Note', width: 12, cell: ({ note }) => note },
    {
      id: 'source',
      header: 'Source',
      width: 18,
      cell: ({ evidence }) => (evidence.length > 0 ? <EvidenceList evidence={evidence} /> : 'None'),
    },
    ...(onChange
      ? [
          {
            id: 'actions',
            header: 'Actions',
            hideHeader: true,
            width: 6,
            cell: (value: Value) => (
              <Button variant="default" size="compact-sm" data-print="hidden" onClick={() => onChange(value)}>
                Correct <span className="visually-hidden">the value of {edtfInWords(value.on)}</span>
              </Button>
            ),
          },
        ]
      : []),
  ];
}
