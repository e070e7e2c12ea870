import type { ReadItem } from '@atlas/server/modules/imports/engine/csv-file';
import { readCsv } from '@atlas/server/modules/imports/engine/csv-file';
import { inspectFile } from '@atlas/server/modules/imports/engine/source-file';
import { settleCouncils } from '@atlas/server/modules/imports/profiles/council-checks';
import { councilColumns } from '@atlas/server/modules/imports/profiles/council-columns';
import { trustColumns, trustHeaders, trustOf } from '@atlas/server/modules/imports/profiles/nhs-trusts';
import { parishColumns } from '@atlas/server/modules/imports/profiles/parishes';
import type { Council } from '@atlas/server/modules/imports/registers/councils';
import type { Trust } from '@atlas/server/modules/imports/registers/nhs';
import type { Parish } from '@atlas/server/modules/imports/registers/parishes';
import { csvTable } from '@atlas/shared/csv';

/** England's councils as the demo keeps them. */
export async function compactCouncils(path: string): Promise<string> {
  const { councils } = settleCouncils(await taken(readCsv(await inspectFile(path), councilColumns)));
  const english = [...councils.values()].filter(({ nation }) => nation === 'England').sort(byCode);
  return table<Council>(
    {
      code: ({ code }) => code,
      name: ({ name }) => name,
      place: ({ place }) => place,
      kind: ({ kind }) => kind,
      region: ({ region }) => region,
      county: ({ county }) => county,
      authority: ({ authority }) => authority,
      gss_code: ({ gssCode }) => gssCode,
      former_gss_codes: ({ formerGssCodes }) => formerGssCodes.join(';'),
      opened_on: ({ openedOn }) => openedOn,
      closed_on: ({ closedOn }) => closedOn,
      successors: ({ successors }) => successors.join(';'),
      also_known_as: ({ aliases }) => aliases.join(';'),
      latitude: ({ centroid }) => centroid?.latitude,
      longitude: ({ centroid }) => centroid?.longitude,
    },
    english,
  );
}

/** The parishes as the demo keeps them. */
export async function compactParishes(path: string): Promise<string> {
  const parishes = await taken(readCsv(await inspectFile(path), parishColumns));
  return table<Parish>({ code: ({ code }) => code, name: ({ name }) => name, district: ({ district }) => district }, parishes.sort(byCode));
}

/** The trusts of England as the demo keeps them. */
export async function compactTrusts(path: string): Promise<string> {
  const rows = await taken(readCsv(await inspectFile(path), trustColumns, { headers: trustHeaders }));
  const english = rows.map(trustOf).filter(({ system }) => system !== undefined);
  return table<Trust>(
    {
      code: ({ code }) => code,
      name: ({ name }) => name,
      system: ({ system }) => system?.code,
      opened_on: ({ openedOn }) => openedOn,
      closed_on: ({ closedOn }) => closedOn,
    },
    english.sort(byCode),
  );
}

async function taken<Row>(items: AsyncIterable<ReadItem<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const { row } of items) if (row !== undefined) rows.push(row);
  return rows;
}

const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
const table = <T>(...args: Parameters<typeof csvTable<T>>) => csvTable<T>(...args).replaceAll('\r\n', '\n');
