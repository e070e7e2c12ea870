import { type CsvValue, csvTable } from '@atlas/shared/csv';
import { EXEMPTIONS, exemptionName } from '@atlas/shared/disclosure';
import { formatDay, todayInLondon } from '@atlas/shared/time';
import { escaped } from '../../markup.ts';
import { page, shown } from '../privacy/document.ts';
import type { DisclosedRow, RequestRow } from './information.cypher.ts';
import { exemptionsUsed, type ReleasedField, releasedRecords } from './release.ts';

/** What a request is answered with, by whom and when. */
export type Released = Pick<RequestRow, 'reference' | 'receivedOn' | 'asked' | 'releasedAt'> & {
  readonly council: string;
  readonly records: readonly DisclosedRow[];
};

const isWithheld = (field: ReleasedField): field is Extract<ReleasedField, { withheld: string }> => 'withheld' in field;

/** What is released, to be read and printed; what is withheld shows the exemption in its place. */
export function releaseDocument({ reference, receivedOn, asked, releasedAt, council, records }: Released): string {
  const released = releasedRecords(records);
  const used = exemptionsUsed(records);
  const all = released.flatMap(({ fields }) => fields);
  const withheld = all.filter(isWithheld).length;
  const sections = released.map(
    ({ record, fields }) =>
      `<section><h2>${escaped(record)}</h2>\n<table><thead><tr><th scope="col">Field</th><th scope="col">What is held</th></tr></thead><tbody>\n${fields
        .map(
          (field) =>
            `<tr><th scope="row">${escaped(field.label)}</th><td>${isWithheld(field) ? `<strong class="withheld">Withheld: ${escaped(field.withheld)}</strong>` : shown(field.value)}</td></tr>`,
        )
        .join('\n')}\n</tbody></table></section>`,
  );
  const grounds = used.map((key) => {
    const { test, says } = EXEMPTIONS[key];
    return `<dt>${escaped(exemptionName(key))}</dt><dd>${escaped(says)} ${test === 'QUALIFIED' ? 'Weighed against the public interest.' : 'The law asks for no public interest test.'}</dd>`;
  });
  return page(
    `Information released: ${reference}`,
    `<h1>Information released: ${escaped(reference)}</h1>
<p>${escaped(council)} received this request on ${escaped(formatDay(receivedOn))} and answered it on ${shown(releasedAt === null ? null : formatDay(todayInLondon(new Date(releasedAt))))}.</p>
<h2>What was asked</h2>
<p>${shown(asked)}</p>
<h2>The answer</h2>
<p>${all.length - withheld} of ${all.length} fields are released, from ${released.length} records; ${withheld} are withheld.</p>
${grounds.length > 0 ? `<h2>Why something is withheld</h2>\n<dl>${grounds.join('\n')}</dl>` : ''}
${sections.join('\n')}`,
  );
}

/** The same for programs. */
export function releaseJson({ reference, receivedOn, asked, releasedAt, council, records }: Released): string {
  const grounds = exemptionsUsed(records).map((key) => ({ exemption: exemptionName(key), ...EXEMPTIONS[key] }));
  return JSON.stringify(
    { reference, council, receivedOn, releasedAt, asked, exemptions: grounds, records: releasedRecords(records) },
    null,
    2,
  );
}

/** The same as a table, one row a field. */
export function releaseCsv({ records }: Released): string {
  const rows = releasedRecords(records).flatMap(({ record, fields }) =>
    fields.map((field) => ({
      record,
      field: field.label,
      value: isWithheld(field) ? '' : field.value,
      withheld: isWithheld(field) ? field.withheld : '',
    })),
  );
  type Row = (typeof rows)[number];
  const columns: Record<string, (row: Row) => CsvValue> = {
    record: (row) => row.record,
    field: (row) => row.field,
    value: (row) => row.value,
    withheld: (row) => row.withheld,
  };
  return csvTable(columns, rows);
}
