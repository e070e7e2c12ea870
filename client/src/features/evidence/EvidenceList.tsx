import type { EvidenceItem_EvidenceFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { edtfInWords } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import styles from './EvidenceList.module.css';
import { fieldInWords } from './field-names.ts';
import { passageAnchor } from './locator.ts';

graphql(`
  fragment EvidenceItem_evidence on Evidence {
    id
    locator
    quote
    saidBy
    field
    says
    source {
      id
      title
      publishedOn
    }
  }
`);

/** Who says so, and where: the source with its paragraph, and the words quoted. */
export function EvidenceList({ evidence }: { readonly evidence: readonly EvidenceItem_EvidenceFragment[] }) {
  if (evidence.length === 0) return <p>No evidence is held for this.</p>;
  return (
    <ul className={styles.list}>
      {evidence.map(({ id, locator, quote, saidBy, field, says, source }) => (
        <li key={id}>
          {quote && <blockquote className={styles.quote}>“{quote}”</blockquote>}
          <p className={styles.source}>
            {saidBy && `${saidBy}, in `}
            <AtlasLink to={`/sources/${source.id}`} hash={passageAnchor(locator)}>
              {source.title}, {locator}
            </AtlasLink>
            {source.publishedOn && `, ${edtfInWords(source.publishedOn)}`}
            {isWord(field) && (
              <span className={styles.field}>
                {' '}
                (on {fieldInWords(field)}
                {says && `: “${says}”`})
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Evidence of a part of a record names the part by its id, which says nothing to a reader. */
const isWord = (field: string | null | undefined): field is string => field != null && /^[A-Za-z]+$/.test(field);
