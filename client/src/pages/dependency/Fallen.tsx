import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { AgreementsTable } from '../../features/agreements/AgreementsTable.tsx';
import { OrganisationNames } from '../../features/organisations/OrganisationName.tsx';
import type { DependencyQuery as Answer, CoverageInput } from '../../gql/graphql.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Page.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';
import { ChangesTable } from './ChangesTable.tsx';
import { DependencyQuery } from './dependency-query.ts';
import styles from './Fallen.module.css';
import { FallenFigures } from './FallenFigures.tsx';

interface Props {
  readonly on: readonly string[];
  readonly input: CoverageInput;
  readonly councils: readonly string[];
  readonly onRemove: (id: string) => void;
}

/** What falls if these go: the sentence, figures, and what is behind them. */
export function Fallen({ on, input, councils, onRemove }: Props) {
  const { within, level, framework, asAt } = input;
  const { data, loading, error, refetch } = useQuery(DependencyQuery, {
    variables: { on: [...on], within, level, framework, for: input.for ?? null, asAt: asAt ?? null },
  });
  const found = data?.dependency;
  if (!found) {
    if (loading) return <PageSkeleton text="Working out what falls." figures={6} rows={6} />;
    return <Failure what="What falls" error={error} onRetry={() => refetch()} />;
  }
  const { changes, agreementsAffected, organisationsCutOff, initiativesWithoutOwner, assetsWithoutOwner } = found;
  return (
    <>
      <ul aria-label="What goes">
        {found.on.map((one) => (
          <li key={one.id}>
            {nameOf(one)}{' '}
            <Anchor component="button" type="button" data-print="hidden" onClick={() => onRemove(one.id)}>
              Take off <span className="visually-hidden">{nameOf(one)}</span>
            </Anchor>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.summary}>
        {found.summary}
      </p>
      <FallenFigures dependency={found} />
      <Section title="Coverage lost, or worse">
        <ChangesTable changes={changes} councils={councils} />
      </Section>
      <Section title="Agreements affected" note="They end, or lose a party.">
        <AgreementsTable
          caption="Agreements affected"
          agreements={agreementsAffected}
          order="local"
          sortParam="agreements"
          empty={<Nothing title="No live agreement is affected." />}
        />
      </Section>
      {organisationsCutOff.length > 0 && (
        <Section title="Cut off from the rest" note="Organisations of the place that nothing else joins to the rest of its network.">
          <OrganisationNames organisations={organisationsCutOff} />
        </Section>
      )}
      <Named title="Initiatives without an owner" to="/initiatives" records={initiativesWithoutOwner} />
      <Named title="Assets without an owner" to="/assets" records={assetsWithoutOwner} />
    </>
  );
}

function nameOf(one: Answer['dependency']['on'][number]): string {
  if ('title' in one) return one.title;
  return 'name' in one ? one.name : one.id;
}

interface NamedProps {
  readonly title: string;
  readonly to: string;
  readonly records: readonly { readonly id: string; readonly name: string }[];
}

function Named({ title, to, records }: NamedProps) {
  if (records.length === 0) return null;
  return (
    <Section title={title}>
      <ul>
        {records.map(({ id, name }) => (
          <li key={id}>
            <AtlasLink to={`${to}/${id}`}>{name}</AtlasLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
