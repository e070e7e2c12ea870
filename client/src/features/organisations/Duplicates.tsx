import { useQuery } from '@apollo/client/react';
import { ORGANISATION_KIND_LABELS } from '@atlas/shared/vocabulary';
import { useDebouncedValue } from '@mantine/hooks';
import { graphql } from '../../gql/index.ts';
import styles from './Duplicates.module.css';

const DuplicatesQuery = graphql(`
  query OrganisationDuplicates($name: String!, $identifiers: [IdentifierInput!]) {
    organisationDuplicates(name: $name, identifiers: $identifiers) {
      reason
      organisation {
        id
        name
        kind
      }
    }
  }
`);

interface Props {
  readonly name: string;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  /** The one that is changed: it is no duplicate of itself. */
  readonly except: string | undefined;
  /** Given where one that is held can be taken instead. */
  readonly onTake?: ((organisation: { id: string; name: string }) => void) | undefined;
}

/** Warns of organisations that are held already and may be the one that is being typed, before it is saved. */
export function Duplicates({ name, identifiers, except, onTake }: Props) {
  const typed = JSON.stringify([name.trim(), identifiers.filter(({ value }) => value !== '')]);
  const [asked] = useDebouncedValue(typed, 400);
  const [text, numbers] = JSON.parse(asked) as [string, { scheme: string; value: string }[]];
  const isTyped = text.length > 2 || numbers.length > 0;
  const { data } = useQuery(DuplicatesQuery, { variables: { name: text, identifiers: numbers }, skip: !isTyped });
  const found = isTyped ? (data?.organisationDuplicates ?? []).filter(({ organisation }) => organisation.id !== except) : [];
  return (
    <div role="status" className={found.length > 0 ? styles.warning : undefined}>
      {found.length > 0 && (
        <>
          <p>{found.length === 1 ? 'Is it this one, which is held already?' : 'Is it one of these, which are held already?'}</p>
          <ul>
            {found.map(({ reason, organisation }) => (
              <li key={organisation.id}>
                {onTake ? (
                  <button type="button" onClick={() => onTake(organisation)}>
                    {organisation.name}
                  </button>
                ) : (
                  <a href={`/organisations/${organisation.id}`} target="_blank" rel="noreferrer">
                    {organisation.name} <span className="visually-hidden">(opens in another tab)</span>
                  </a>
                )}
                , {ORGANISATION_KIND_LABELS[organisation.kind].toLowerCase()}. {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
