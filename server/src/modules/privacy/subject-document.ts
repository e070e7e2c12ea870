import type { SubjectExtract } from './subject.service.ts';

type Row = Readonly<Record<string, unknown>>;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] as string);
const shown = (value: unknown) =>
  escaped(typeof value === 'string' ? value : value === null || value === undefined ? '—' : JSON.stringify(value));
/** A name in our graph as people read it: "preferredContact" as "Preferred contact". */
const inWords = (name: string) =>
  name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (letter) => letter.toUpperCase());

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
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>What is held about ${shown(person.name)}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;color:#1c2526;background:#fff;max-width:70rem;margin:2rem auto;padding:0 1.25rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #8a9799;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}</style>
</head>
<body>
<main>
<h1>What is held about ${shown(person.name)}</h1>
<p>Made by ${shown(by)} on ${shown(at)}; disclosure ${shown(id)}. What other councils keep to themselves is theirs to disclose.</p>
${sections.join('\n')}
</main>
</body>
</html>
`;
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
