import type { NoteItem_NoteFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EvidenceList } from '../evidence/EvidenceList.tsx';
import styles from './Notes.module.css';

graphql(`
  fragment NoteItem_note on Note {
    id
    heading
    text
    evidence {
      ...EvidenceItem_evidence
    }
  }
`);

/** What a source says that is kept as text, with where it says so. */
export function Notes({ notes }: { readonly notes: readonly NoteItem_NoteFragment[] }) {
  return (
    <ul className={styles.notes}>
      {notes.map(({ id, heading, text, evidence }) => (
        <li key={id}>
          <h3>{heading}</h3>
          <p className={styles.text}>{text}</p>
          <EvidenceList evidence={evidence} />
        </li>
      ))}
    </ul>
  );
}
