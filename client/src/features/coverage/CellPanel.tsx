import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CoverageInput } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { dayInWords } from '../../lib/wording.ts';
import { Facts } from '../../ui/Facts.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { Failure } from '../../ui/States.tsx';
import { OrganisationNames } from '../organisations/OrganisationName.tsx';
import { useCan } from '../viewer/use-can.ts';
import { CellEvidence } from './CellEvidence.tsx';
import styles from './CellPanel.module.css';
import { CoverageCheckForm } from './CoverageCheckForm.tsx';
import { GoDeeper } from './GoDeeper.tsx';
import { isGap } from './matrix/model.ts';
import { ProvisionName } from './ProvisionName.tsx';
import { StateName } from './StateMark.tsx';
import { allOf } from './setting/view.ts';

/** Of each list so many are read: who wants more opens the place. */
const CellQuery = graphql(`
  query CoverageCell($input: CoverageInput!, $area: ID!, $theme: ID!, $asAt: Date) {
    coverage(input: $input) {
      for {
        id
        name
      }
      cell(area: $area, theme: $theme) {
        area {
          id
          name
          level
          levelsInside(asAt: $asAt)
        }
        theme {
          id
          name
          parts {
            id
          }
        }
        state
        sentence
        endsOn
        evidence(first: 40) {
          ...CellEvidence_evidence
        }
        councilProvisions(first: 20) {
          ...ProvisionName_provision
          organisation {
            ...OrganisationName_organisation
          }
        }
        othersActive(first: 20) {
          ...OrganisationName_organisation
        }
        check {
          id
          on
          by
          note
        }
      }
    }
  }
`);

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly input: CoverageInput;
  readonly area: Named;
  readonly theme: Named;
  readonly asAt: string | undefined;
  readonly onClose: () => void;
}

/** A cell that is open: its sentence, who holds it by what until when and how surely, who else is there, and what may be done. */
export function CellPanel({ input, area: { id: area, name }, theme: { id: theme, name: what }, asAt, onClose }: Props) {
  const { can } = useCan();
  const { params, to } = useAddress();
  const [isChecking, setChecking] = useState(false);
  const { data, error, refetch } = useQuery(CellQuery, { variables: { input, area, theme, asAt } });
  const cell = data?.coverage.cell;
  const panel = { title: `${what} in ${name}`, onClose, selectionKey: `${area} ${theme}` };
  if (!cell) {
    return (
      <SidePanel {...panel}>
        {error ? <Failure what="The cell" error={error} onRetry={() => refetch()} /> : <p className={styles.soft}>Reading who holds it…</p>}
      </SidePanel>
    );
  }
  const { evidence, councilProvisions, othersActive, check } = cell;
  return (
    <SidePanel {...panel}>
      <p className={styles.state}>
        <StateName state={cell.state} />
      </p>
      <p>{cell.sentence}</p>
      <div className={styles.actions} data-print="hidden">
        {can('coverage:check') && isGap(cell) && (
          <Button size="compact-sm" onClick={() => setChecking(true)}>
            We looked: nobody
          </Button>
        )}
        {isGap(cell) && (
          <Button
            component={Link}
            variant="default"
            size="compact-sm"
            to={to('/coverage/gap', { area, theme, for: data.coverage.for.map(({ id }) => id) })}
          >
            Who could fill this gap
          </Button>
        )}
        <GoDeeper area={cell.area} theme={cell.theme} councils={data.coverage.for} />
      </div>
      <Facts
        facts={[
          { label: 'Held until', value: dayInWords(cell.endsOn) },
          { label: 'Last looked at', value: check && <Check check={check} /> },
        ]}
      />
      {evidence.length > 0 && (
        <>
          <h3>Who holds it, by what</h3>
          <CellEvidence evidence={evidence} search={{ ...allOf(params), level: input.level }} />
        </>
      )}
      {councilProvisions.length > 0 && (
        <>
          <h3>What the council does itself</h3>
          <ul className={styles.list}>
            {councilProvisions.map((provision) => (
              <li key={provision.id}>
                {provision.organisation.name}: <ProvisionName provision={provision} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Who else is active there</h3>
      {othersActive.length > 0 ? (
        <OrganisationNames organisations={othersActive} />
      ) : (
        <p className={styles.soft}>Nobody else is recorded as working on this here.</p>
      )}
      {isChecking && (
        <CoverageCheckForm area={cell.area} theme={cell.theme} councils={data.coverage.for} onClose={() => setChecking(false)} />
      )}
    </SidePanel>
  );
}

function Check({ check }: { readonly check: { readonly on: string; readonly by?: string | null; readonly note?: string | null } }) {
  return (
    <>
      {dayInWords(check.on)}
      {check.by && `, by ${check.by}`}
      {check.note && <span className={styles.note}>{check.note}</span>}
    </>
  );
}
