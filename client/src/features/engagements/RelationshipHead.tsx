import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RelationshipHead_OrganisationFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { dayInWords } from '../../lib/wording.ts';
import { Facts } from '../../ui/Facts.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { PersonName } from '../people/PersonName.tsx';
import { QuickLogForm } from '../quick-log/QuickLogForm.tsx';
import { useCan } from '../viewer/use-can.ts';
import { FollowUpForm } from './FollowUpForm.tsx';
import { FollowUpList } from './FollowUpList.tsx';
import styles from './RelationshipHead.module.css';
import { RelationshipOwnerForm } from './RelationshipOwnerForm.tsx';

graphql(`
  fragment RelationshipHead_organisation on Organisation {
    id
    name
    relationshipOwner {
      id
      name
    }
    lastContact {
      id
      title
      heldOn
    }
    nextAction {
      ...FollowUpItem_followUp
    }
    followUps {
      id
      doneOn
    }
  }
`);

type Form = 'OWNER' | 'LOG' | 'FOLLOW_UP';

/** Who of us looks after an organisation, when we last met, and what is to be done next; for those who work with it. */
export function RelationshipHead({ organisation }: { readonly organisation: RelationshipHead_OrganisationFragment }) {
  const { can, holds } = useCan();
  const [form, setForm] = useState<Form>();
  if (!holds('engagement:edit')) return null;
  const { relationshipOwner, lastContact, nextAction, followUps } = organisation;
  const chosen = { id: organisation.id, label: organisation.name };
  const more = followUps.filter(({ doneOn }) => !doneOn).length - 1;
  const close = () => setForm(undefined);
  const button = (label: string, opens: Form) => (
    <Button variant="default" size="compact-sm" onClick={() => setForm(opens)}>
      {label}
    </Button>
  );
  return (
    <section className={styles.head} aria-label="Your council’s relationship with them">
      <Facts
        facts={[
          { label: 'Looked after by', value: <PersonName person={relationshipOwner} none="Nobody of your council yet" /> },
          {
            label: 'Last contact',
            value: lastContact ? (
              <>
                {dayInWords(lastContact.heldOn)}: <AtlasLink to={`/engagements/${lastContact.id}`}>{lastContact.title}</AtlasLink>
              </>
            ) : (
              'None is recorded'
            ),
          },
          {
            label: 'Next',
            value: nextAction ? (
              <>
                <FollowUpList followUps={[nextAction]} />
                {more > 0 && <AtlasLink to="/my-work">and {more} more</AtlasLink>}
              </>
            ) : (
              'Nothing is to be done'
            ),
          },
        ]}
      />
      {can('engagement:edit') && (
        <div className={styles.actions} data-print="hidden">
          {button('Log a contact', 'LOG')}
          {button('Add a follow-up', 'FOLLOW_UP')}
          {button('Who looks after them', 'OWNER')}
        </div>
      )}
      {form === 'OWNER' && <RelationshipOwnerForm organisation={organisation} owner={relationshipOwner} onClose={close} />}
      {form === 'LOG' && <QuickLogForm attendees={[chosen]} onClose={close} />}
      {form === 'FOLLOW_UP' && <FollowUpForm organisation={chosen} onClose={close} />}
    </section>
  );
}
