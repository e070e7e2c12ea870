import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EvaluationItem_EvaluationFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { edtfInWords } from '../../lib/wording.ts';
import entries from '../../ui/Entries.module.css';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Page.tsx';
import { EvidenceList } from '../evidence/EvidenceList.tsx';
import { OrganisationName } from '../organisations/OrganisationName.tsx';
import { useCan } from '../viewer/use-can.ts';
import { EvaluationForm } from './EvaluationForm.tsx';

graphql(`
  fragment EvaluationItem_evaluation on Evaluation {
    id
    revision
    title
    on
    worked
    didNotWork
    learned
    visibility
    owner {
      id
    }
    writtenBy {
      ...OrganisationName_organisation
    }
    evidence {
      ...EvidenceItem_evidence
    }
  }
`);

interface Props {
  /** The programme or initiative. */
  readonly aboutId: string;
  readonly evaluations: readonly EvaluationItem_EvaluationFragment[];
}

/** What worked, what did not and what was learned, with who says so; nothing where nothing is held and nothing may be added. */
export function Evaluations({ aboutId, evaluations }: Props) {
  const { can } = useCan();
  const [open, setOpen] = useState<EvaluationItem_EvaluationFragment | 'NEW'>();
  const mayAdd = can('programme:edit');
  if (evaluations.length === 0 && !mayAdd) return null;
  return (
    <Section
      title="What was learned"
      actions={
        mayAdd && (
          <Button variant="default" onClick={() => setOpen('NEW')}>
            Write an evaluation
          </Button>
        )
      }
    >
      {evaluations.length === 0 && <p>No evaluation is held.</p>}
      <ul className={entries.list}>
        {evaluations.map((evaluation) => (
          <li key={evaluation.id}>
            <div className={entries.head}>
              <h3>{evaluation.title}</h3>
              {can('programme:edit', evaluation) && (
                <Button variant="default" size="compact-sm" data-print="hidden" onClick={() => setOpen(evaluation)}>
                  Change <span className="visually-hidden">“{evaluation.title}”</span>
                </Button>
              )}
            </div>
            <Facts
              facts={[
                { label: 'What worked', value: evaluation.worked },
                { label: 'What did not work', value: evaluation.didNotWork },
                { label: 'What was learned', value: evaluation.learned },
                { label: 'Written', value: edtfInWords(evaluation.on) },
                { label: 'By', value: evaluation.writtenBy && <OrganisationName organisation={evaluation.writtenBy} /> },
              ]}
            />
            {evaluation.evidence.length > 0 && <EvidenceList evidence={evaluation.evidence} />}
          </li>
        ))}
      </ul>
      {open && <EvaluationForm aboutId={aboutId} evaluation={open === 'NEW' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Section>
  );
}
