import { useQuery } from '@apollo/client/react';
import { PurposesTable } from '../../features/personal-data/PurposesTable.tsx';
import { graphql } from '../../gql/index.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure } from '../../ui/States.tsx';

const WhatIsHeldQuery = graphql(`
  query WhatIsHeld {
    personalDataPurposes {
      ...PurposeRow_personalDataPurpose
    }
  }
`);

/** What is held about people, why, and for how long? */
export function WhatIsHeldPage() {
  const { data, error, refetch } = useQuery(WhatIsHeldQuery);
  if (!data) {
    if (error) return <Failure isPage what="What is held" error={error} onRetry={() => refetch()} />;
    return <PageSkeleton text="Reading what is held about people." />;
  }
  const of = (sphere: string) => data.personalDataPurposes.filter((purpose) => purpose.sphere === sphere);
  return (
    <Page
      title="What is held about people"
      sentence="Each kind of personal data the Atlas keeps, what it is for, the lawful basis it rests on, and how long it is kept."
    >
      <p>
        You may ask the council that keeps a record about you what it says, have it put right, or object to it. Who reads what is private is
        logged.
      </p>
      <Section title="In private" note="For the council that was told, and read by nobody else.">
        <PurposesTable caption="Held about people in private" purposes={of('PERSONAL')} />
      </Section>
      <Section title="At work">
        <PurposesTable caption="Held about people at work" purposes={of('OFFICE')} />
      </Section>
    </Page>
  );
}
