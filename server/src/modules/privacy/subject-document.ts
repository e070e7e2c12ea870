import { escaped } from '../../markup.ts';
import { inWords, page, shown } from './document.ts';
import type { SubjectExtract } from './subject.service.ts';

type Row = Readonly<Record<string, unknown>>;
/** The extract as a page without script, to be printed or sent. */
export function subjectDocument(extract: SubjectExtract): string {
  const { id, at, by, person, records, changes, reads, purposes } = extract;
  const sections = [
    section('The person', [person]),
    ...[...Map.groupBy(records, ({ label }) => label)].map(([label, of]) =>
      section(
        inWords(label),
        of.map(({ says }) => says),
      ),
    ),
    section(
      'Who changed it',
      changes.map(({ at: when, by: who, recordLabel, action, why, before, after }) => ({
        when,
        who,
        record: inWords(recordLabel),
        action,
        why,
        before: fieldsOf(before),
        after: fieldsOf(after),
      })),
    ),
    section(
      'Who read what is private',
      reads.map(({ at: when, by: who, recordLabel, operation }) => ({ when, who, record: inWords(recordLabel), through: operation })),
    ),
    section(
      'Why it is held',
      purposes.map(({ record, months, ...why }) => ({ record: inWords(record), ...why, kept: `${months} months` })),
    ),
  ];
  return page(
    `What is held about ${String(person.name)}`,
    `<h1>What is held about ${shown(person.name)}</h1>
<p>Made by ${shown(by)} on ${shown(at)}; disclosure ${shown(id)}. What other councils keep to themselves is theirs to disclose.</p>
${sections.join('\n')}`,
  );
}

function section(title: string, rows: readonly Row[]): string {
  const heading = `<h2>${escaped(title)}</h2>`;
  const [first] = rows;
  if (first === undefined) return `${heading}\n<p>Nothing.</p>`;
  const columns = Object.keys(first);
  const head = columns.map((name) => `<th scope="col">${escaped(inWords(name))}</th>`).join('');
  const body = rows.map((row) => `<tr>${columns.map((name) => `<td>${shown(row[name])}</td>`).join('')}</tr>`);
  return `${heading}\n<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

/** What a Change kept, without what only the store needs. */
const fieldsOf = (kept: unknown): unknown => (kept as { properties?: unknown } | null)?.properties ?? null;
