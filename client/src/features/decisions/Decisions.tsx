import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DecisionItem_DecisionFragment } from '../../gql/graphql.ts';
import { dayInWords } from '../../lib/wording.ts';
import entries from '../../ui/Entries.module.css';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Page.tsx';
import { EvidenceList } from '../evidence/EvidenceList.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import styles from './Decisions.module.css';
import { DecisionTold, SubjectList, subjectsOf } from './DecisionTold.tsx';

interface Props {
  /** The agreement, programme or initiative whose page this is. */
  readonly aboutId: string;
  readonly decisions: readonly DecisionItem_DecisionFragment[];
  readonly canEdit: boolean;
  /** False where decisions are recorded as steps of the record's life instead. */
  readonly canRecord: boolean;
  /** How decisions come here, where they are not recorded here. */
  readonly note?: string;
}

/** What bodies decided about a record, as council papers have it; nothing where nothing is held and nothing may be recorded. */
export function Decisions({ aboutId, decisions, canEdit, canRecord, note }: Props) {
  const [open, setOpen] = useState<DecisionItem_DecisionFragment | 'NEW'>();
  if (decisions.length === 0 && !canRecord) return null;
  return (
    <Section
      title="Decisions"
      note={note}
      actions={
        canRecord && (
          <Button variant="default" onClick={() => setOpen('NEW')}>
            Record a decision
          </Button>
        )
      }
    >
      {decisions.length === 0 && <p>No decision is held.</p>}
      <ul className={`${entries.list} ${styles.parted}`}>
        {decisions.map((decision) => {
          const others = subjectsOf(decision).filter(({ id }) => id !== aboutId);
          return (
            <li key={decision.id}>
              <div className={entries.head}>
                <p>
                  <DecisionTold decision={decision} />
                </p>
                {canEdit && (
                  <Button variant="default" size="compact-sm" data-print="hidden" onClick={() => setOpen(decision)}>
                    Change <span className="visually-hidden">the decision of {dayInWords(decision.meetingOn)}</span>
                  </Button>
                )}
              </div>
              <Facts
                facts={[
                  { label: 'Recommended', value: decision.recommendation },
                  { label: 'Implications', value: decision.implications },
                  { label: 'Divisions', value: decision.divisions.map(({ name }) => name).join('; ') },
                  { label: 'Forward Plan', value: decision.forwardPlanReference },
                  { label: 'Also about', value: others.length > 0 && <SubjectList subjects={others} /> },
                ]}
              />
              {decision.evidence.length > 0 && <EvidenceList evidence={decision.evidence} />}
            </li>
          );
        })}
      </ul>
      {open && <DecisionForm aboutId={aboutId} decision={open === 'NEW' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Section>
  );
}
