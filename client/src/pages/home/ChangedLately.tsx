import { useQuery } from '@apollo/client/react';
import { addMonths } from '@atlas/shared/time';
import { CHANGE_CAUSE_LABELS, COVERAGE_STATE_LABELS } from '@atlas/shared/vocabulary';
import { StateName } from '../../features/coverage/StateMark.tsx';
import type { CoverageCellChange_ChangeFragment, CoverageInput } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import type { AddressChange } from '../../lib/address.ts';
import { capitalise, listOf, lowerFirst } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Page.tsx';
import { Failure } from '../../ui/States.tsx';
import styles from './HomePage.module.css';

/** A quarter. */
const MONTHS_BACK = 3;
const FEW = 6;

const ChangesQuery = graphql(`
  query HomeChanges($input: CoverageInput!, $from: Date!, $to: Date!, $first: Int!) {
    coverageChanges(input: $input, from: $from, to: $to) {
      summary
      changed
      cells(first: $first) {
        ...CoverageCellChange_change
      }
    }
  }
`);

interface Props {
  readonly input: CoverageInput;
  readonly to: string;
  readonly search: AddressChange;
}

/** What changed in a place since last quarter, those cells first that are worse; read after the page, as two days are compared. */
export function ChangedLately({ input, to, search }: Props) {
  const { data, error, refetch } = useQuery(ChangesQuery, {
    variables: { input: { ...input, asAt: null }, from: addMonths(to, -MONTHS_BACK), to, first: FEW },
  });
  const changes = data?.coverageChanges;
  return (
    <Section title="What changed since last quarter" note={changes?.summary}>
      {!changes &&
        (error ? (
          <Failure what="What changed" error={error} onRetry={() => refetch()} />
        ) : (
          <PageSkeleton text="Comparing today with the last quarter." rows={6} />
        ))}
      {changes && changes.cells.length > 0 && (
        <ul className={styles.list}>
          {changes.cells.map((change) => (
            <ChangeLine key={`${change.area.id} ${change.theme.id}`} change={change} search={search} />
          ))}
        </ul>
      )}
      <p className={styles.all} data-print="hidden">
        <AtlasLink to="/coverage/changes" search={search}>
          {changes && changes.changed > FEW
            ? `All ${changes.changed} changes, each with what caused it`
            : 'Quarter by quarter, and what ends next'}
        </AtlasLink>
      </p>
    </Section>
  );
}

/** One cell: how it stands, how it stood, and what caused the difference. */
function ChangeLine({ change, search }: { readonly change: CoverageCellChange_ChangeFragment; readonly search: AddressChange }) {
  const { area, theme, before, after, isWorse, causes } = change;
  return (
    <li>
      <AtlasLink to="/coverage" search={{ ...search, cellArea: area.id, cellTheme: theme.id }}>
        {theme.name} in {area.name}
      </AtlasLink>
      <span className={styles.turn}>
        {after ? <StateName state={after.state} /> : 'No such area now'}
        {isWorse && <strong>Worse</strong>}
        {before?.state !== after?.state && (
          <span className={styles.soft}>before, {before ? lowerFirst(COVERAGE_STATE_LABELS[before.state]) : 'no such area'}</span>
        )}
      </span>
      <span className={styles.soft}>
        {capitalise(listOf(causes.map((cause) => lowerFirst(CHANGE_CAUSE_LABELS[cause]))))}. {whatIsTold(change)}
      </span>
    </li>
  );
}

/** How it stands, where that is another state; else what happened last, in the world before what was only recorded. */
function whatIsTold({ before, after, events }: CoverageCellChange_ChangeFragment): string | undefined {
  const event = events.find(({ cause }) => cause === 'WORLD') ?? events[0];
  return before?.state === after?.state && event ? event.sentence : after?.sentence;
}
