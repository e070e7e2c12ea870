import { AtlasLink } from '../../../ui/Link.tsx';
import { type Entry, pageOfEntry, subjectOf } from './entry-words.ts';

/** What an entry is of, as a link to its page. */
export function EntryLink({ entry, quoted = false }: { readonly entry: Entry; readonly quoted?: boolean }) {
  const page = pageOfEntry(entry);
  const text = quoted && entry.agreement ? `“${subjectOf(entry)}”` : subjectOf(entry);
  return page ? <AtlasLink to={page}>{text}</AtlasLink> : text;
}
