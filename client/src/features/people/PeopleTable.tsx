import { CONTACT_WAY_LABELS } from '@atlas/shared/vocabulary';
import type { PersonRow_PersonFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { IllustrativeTag } from '../../ui/Illustrative.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { Column } from '../../ui/table-model.ts';
import styles from './PeopleTable.module.css';

graphql(`
  fragment PersonRow_person on Person {
    id
    name
    isIllustrative
    email
    phone
    preferredContact
    roles(asAt: $asAt) {
      id
      title
      organisation {
        id
        name
      }
    }
  }
`);

const COLUMNS: readonly Column<PersonRow_PersonFragment>[] = [
  {
    id: 'name',
    header: 'Name',
    isHeader: true,
    width: 14,
    cell: ({ id, name, isIllustrative }) => (
      <>
        <AtlasLink to={`/people/${id}`}>{name}</AtlasLink> <IllustrativeTag when={isIllustrative} />
      </>
    ),
  },
  {
    id: 'posts',
    header: 'Posts',
    width: 24,
    cell: ({ roles }) => (
      <ul>
        {roles.map(({ id, title, organisation }) => (
          <li key={id}>
            {title}
            {organisation && (
              <>
                , <AtlasLink to={`/organisations/${organisation.id}`}>{organisation.name}</AtlasLink>
              </>
            )}
          </li>
        ))}
      </ul>
    ),
  },
  {
    id: 'reach',
    header: 'At work',
    width: 14,
    cell: ({ email, phone }) => (
      <ul>
        {email && (
          <li>
            <a href={`mailto:${email}`} className={styles.email}>
              {email}
            </a>
          </li>
        )}
        {phone && <li>{phone}</li>}
      </ul>
    ),
  },
  {
    id: 'way',
    header: 'Rather reached by',
    width: 9,
    cell: ({ preferredContact }) => preferredContact && CONTACT_WAY_LABELS[preferredContact],
  },
];

interface Props {
  readonly people: readonly PersonRow_PersonFragment[] | undefined;
  readonly isLoading: boolean;
}

/** People, their posts on the day, and how to reach them at work. */
export function PeopleTable({ people, isLoading }: Props) {
  return (
    <DataTable
      caption="People"
      hideCaption
      columns={COLUMNS}
      rows={people}
      rowKey={({ id }) => id}
      isLoading={isLoading}
      loadingText="Finding the people that match."
      skeletonRows={16}
      empty={
        <Nothing title="Nobody matches.">
          <p>Take a filter off, or look at another day.</p>
        </Nothing>
      }
    />
  );
}
