import { EXEMPTION_KEYS, fieldDecisions } from '@atlas/shared/disclosure';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DisclosedRow } from './information.cypher.ts';
import { logEntries, refuseLeaks } from './release.ts';
import { releaseCsv, releaseDocument, releaseJson } from './release-document.ts';

const kinds = ['Person', 'Tie', 'Agreement', 'Engagement'] as const;
/** Records with random decisions; each value is a text that stands nowhere else. */
const records = fc
  .array(
    fc.record({
      label: fc.constantFrom(...kinds),
      isNamed: fc.boolean(),
      fields: fc.array(
        fc.record({ decision: fc.constantFrom(...fieldDecisions.values), exemption: fc.option(fc.constantFrom(...EXEMPTION_KEYS)) }),
        {
          minLength: 1,
          maxLength: 5,
        },
      ),
    }),
    { maxLength: 6 },
  )
  .map((made) =>
    made.map(({ label, isNamed, fields }, i): DisclosedRow => {
      const secret = (j: number) => `“=Secret ${i}-${j}” & <b>`;
      return {
        id: `d${i}`,
        recordId: `r${i}`,
        recordLabel: label,
        // Called by what its first field says, as a person by their name.
        recordName: isNamed ? secret(0) : null,
        nameFields: isNamed ? ['f0'] : [],
        position: i,
        hasChanged: false,
        fields: fields.map(({ decision, exemption }, j) => ({
          id: `f${i}-${j}`,
          key: `f${j}`,
          label: `Field ${j}`,
          value: secret(j),
          decision,
          exemption,
          reason: `because of Secret ${i}-${j}”`,
          proposal: null,
          verdict: null,
          reviewNote: `about Secret ${i}-${j}”`,
          position: j,
        })),
      };
    }),
  );
const request = { reference: 'FOI 1', receivedOn: '2026-11-02', asked: 'All', releasedAt: '2026-11-20T10:00:00.000Z', council: 'Fenshire' };
const each = (found: readonly DisclosedRow[]) =>
  found.flatMap(({ fields }, i) => fields.map(({ decision }, j) => ({ decision, mark: `Secret ${i}-${j}”` })));

it('tells what is released and nothing of what is withheld, in any form, whatever is decided', () => {
  fc.assert(
    fc.property(records, (found) => {
      const told = { ...request, records: found };
      for (const text of [releaseDocument(told), releaseJson(told), releaseCsv(told)])
        for (const { decision, mark } of each(found)) expect(text.includes(mark), `${decision} ${mark}`).toBe(decision === 'RELEASE');
    }),
    { seed: 26, numRuns: 300 },
  );
});

it('dates the answer by the day it was in London', () => {
  const told = { ...request, releasedAt: '2026-07-20T23:30:00.000Z', records: [] };
  expect(releaseDocument(told)).toContain('answered it on 21 July 2026.');
});

it('logs every field and no value', () => {
  fc.assert(
    fc.property(records, (found) => {
      const entries = logEntries(found);
      expect(entries).toHaveLength(each(found).length);
      expect(JSON.stringify(entries)).not.toContain('Secret');
    }),
    { seed: 26 },
  );
});

it('is a page in which nothing runs, and a table that no spreadsheet runs', () => {
  const [record] = fc.sample(records, { seed: 3, numRuns: 40 }).flat();
  const told = {
    ...request,
    asked: '<script>alert(1)</script>',
    records: record
      ? [{ ...record, fields: record.fields.map((field) => ({ ...field, value: '=cmd()', decision: 'RELEASE' as const })) }]
      : [],
  };
  expect(releaseDocument(told)).not.toContain('<script');
  expect(releaseCsv(told)).not.toMatch(/,=cmd/);
});

it('is refused while what is withheld as personal stands in what is released', () => {
  const field = (key: string, value: string, decision: 'RELEASE' | 'WITHHOLD') => ({
    id: key,
    key,
    label: key,
    value,
    decision,
    exemption: decision === 'WITHHOLD' ? ('FOIA_40' as const) : null,
    reason: null,
    proposal: null,
    verdict: null,
    reviewNote: null,
    position: 0,
  });
  const row = (label: string, ...fields: ReturnType<typeof field>[]): DisclosedRow => ({
    id: label,
    recordId: label,
    recordLabel: label,
    recordName: null,
    nameFields: [],
    position: 0,
    hasChanged: false,
    fields,
  });
  const person = row('Person', field('name', 'Zebedee Quartz', 'WITHHOLD'));
  expect(() => refuseLeaks([person, row('Engagement', field('summary', 'Met zebedee quartz', 'RELEASE'))])).toThrow(
    /summary of engagement/,
  );
  expect(() => refuseLeaks([person, row('Engagement', field('summary', 'Met zebedee quartz', 'WITHHOLD'))])).not.toThrow();
});
