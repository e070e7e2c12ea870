import { gssCodeSchema, odsCodeSchema } from '@atlas/shared/validation';
import { comparable, properName } from '../../../audit/naming.ts';
import { type RowOf, required } from '../engine/columns.ts';
import { readCsv } from '../engine/csv-file.ts';
import { defineProfile } from '../engine/profile.ts';
import type { Refusal } from '../engine/refusal.ts';
import { checked, code, text } from '../engine/values.ts';
import type { HealthSystem } from '../registers/health-systems.ts';
import { networkDraft, type PrimaryCareNetwork, practiceDraft, systemDrafts } from '../registers/nhs.ts';
import { registers, sourceDraft, sourceId } from '../registers/sources.ts';

const odsCode = checked(odsCodeSchema);
export const practiceColumns = {
  code: required('PRACTICE_CODE', odsCode),
  name: required('PRACTICE_NAME', text),
  network: required('PCN_CODE', code(/^(U|U\d{5})$/, 'the code of a primary care network, such as U25294')),
  networkName: required('PCN_NAME', text),
  system: required('STP_CODE', odsCode),
  systemGss: required('ONS_STP_CODE', checked(gssCodeSchema)),
  systemName: required('STP_NAME', text),
} as const;
type PracticeRow = RowOf<typeof practiceColumns>;

interface Index {
  readonly systems: Map<string, HealthSystem>;
  readonly networks: Map<string, PrimaryCareNetwork & { systems: HealthSystem[] }>;
}

/** How the register says that a practice is in no network. It is not an organisation. */
const unallocated = 'U';

export const nhsPractices = defineProfile<PracticeRow, Index>({
  name: 'nhs-practices',
  title: 'GP practices, their primary care networks and integrated care boards (GP registrations map, CSV)',
  rows: (file) => readCsv(file, practiceColumns),
  index: () => ({ systems: new Map(), networks: new Map() }),
  survey: (row, { systems, networks }) => {
    const system = systems.get(row.system) ?? { code: row.system, gssCode: row.systemGss, name: row.systemName };
    systems.set(row.system, system);
    if (row.network === unallocated) return;
    const network = networks.get(row.network) ?? { code: row.network, name: properName(row.networkName), systems: [] };
    if (!network.systems.includes(system)) network.systems.push(system);
    networks.set(row.network, network);
  },
  source: () => sourceId(registers.practices),
  opening: ({ systems, networks }) => [
    sourceDraft(registers.practices),
    ...[...systems.values()].flatMap(systemDrafts),
    ...[...networks.values()].map((network) => networkDraft({ ...network, systems: byCode(network.systems) })),
  ],
  plan: (row, { systems, networks }) => ({
    refusals: otherNames(row, systems.get(row.system), networks.get(row.network)),
    records: [
      practiceDraft({
        code: row.code,
        name: properName(row.name),
        system: systems.get(row.system) as HealthSystem,
        network: row.network === unallocated ? undefined : row.network,
      }),
    ],
  }),
});

const byCode = (systems: readonly HealthSystem[]) => [...systems].sort((a, b) => (a.code < b.code ? -1 : 1));

/** The file names each network and system anew in every row. Where the names differ, the first one counts. */
function otherNames(row: PracticeRow, system: HealthSystem | undefined, network: PrimaryCareNetwork | undefined): Refusal[] {
  const told = [
    { column: practiceColumns.systemName.header, value: row.systemName, first: system?.name },
    { column: practiceColumns.systemGss.header, value: row.systemGss, first: system?.gssCode },
    { column: practiceColumns.networkName.header, value: row.networkName, first: network?.name },
  ];
  return told
    .filter(({ value, first }) => first !== undefined && comparable(first) !== comparable(value))
    .map(({ column, value, first }) => ({
      row: row.at,
      column,
      value,
      reason: `is “${first}” in another row of the same code`,
      remedy: 'Make the rows agree.',
      extent: 'FIELD',
    }));
}
