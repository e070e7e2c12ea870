import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PlaceReorganisation_AreaFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Section } from '../../ui/Page.tsx';
import { Nothing } from '../../ui/States.tsx';
import { useCan } from '../viewer/use-can.ts';
import { CoverageThen } from './CoverageThen.tsx';
import { SuccessionForm } from './SuccessionForm.tsx';
import { beginningOfAreas, endOf, successionInWords } from './succession-words.ts';

graphql(`
  fragment PlaceReorganisation_area on Area {
    id
    name
    closedOn
    owner {
      id
    }
    predecessors {
      id
      name
      closedOn
    }
    successors {
      id
      name
    }
  }
`);

/** What a place followed and what follows it, and the coverage on either side; the stewards of whose record it is say more. */
export function PlaceReorganisation({ area }: { readonly area: PlaceReorganisation_AreaFragment }) {
  const { id, name } = area;
  const { can } = useCan();
  const [isOpen, setOpen] = useState(false);
  const mayRecord = can('succession:record', area);
  const told = [beginningOfAreas([area]), endOf(area)].filter((one) => one !== undefined);
  const last = told.at(-1);
  if (!last && !mayRecord) return null;
  return (
    <Section
      title="Reorganisation"
      actions={
        mayRecord && (
          <Button variant="default" onClick={() => setOpen(true)}>
            Record a succession
          </Button>
        )
      }
    >
      {told.map((one) => (
        <p key={one.on}>{successionInWords(one)}.</p>
      ))}
      {last ? (
        <CoverageThen on={last.on} areas={[{ id, name }]} />
      ) : (
        <Nothing title="Nothing is recorded to have come before it, or to follow it." />
      )}
      {isOpen && <SuccessionForm of="AREA" record={{ id, label: name }} onClose={() => setOpen(false)} />}
    </Section>
  );
}
