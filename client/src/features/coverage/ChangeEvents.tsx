import { CHANGE_CAUSE_LABELS } from '@atlas/shared/vocabulary';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CoverageCellChange_ChangeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { pageOf } from '../../lib/kinds.ts';
import { usePrinting } from '../../lib/use-printing.ts';
import { formatCount } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';

graphql(`
  fragment CoverageCellChange_change on CoverageCellChange {
    area {
      id
      name
    }
    theme {
      id
      name
    }
    before {
      state
    }
    after {
      state
      sentence
    }
    isWorse
    causes
    events {
      cause
      day
      sentence
      recordLabel
      record {
        id
      }
    }
  }
`);

/** How many are told at first: the latest say most. */
const FEW = 3;

interface Props {
  readonly change: Pick<CoverageCellChange_ChangeFragment, 'area' | 'theme' | 'events'>;
}

/** What happened to the facts that decide a cell, the latest first: three of it, and the rest on press. */
export function ChangeEvents({ change: { area, theme, events } }: Props) {
  const [isWhole, setWhole] = useState(false);
  const isPrinting = usePrinting();
  const shown = isWhole || isPrinting ? events : events.slice(0, FEW);
  return (
    <div>
      <ul>
        {shown.map(({ cause, day, sentence, record, recordLabel }) => {
          const page = record && pageOf(recordLabel, record.id);
          return (
            <li key={`${cause} ${day} ${sentence}`}>
              {page ? <AtlasLink to={page}>{sentence}</AtlasLink> : sentence} <small>{CHANGE_CAUSE_LABELS[cause]}</small>
            </li>
          );
        })}
      </ul>
      {events.length > FEW && (
        <Button variant="default" size="compact-sm" mt={4} data-print="hidden" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show three' : `${formatCount(events.length - FEW)} more`}{' '}
          <span className="visually-hidden">
            of what happened to {theme.name} in {area.name}
          </span>
        </Button>
      )}
    </div>
  );
}
