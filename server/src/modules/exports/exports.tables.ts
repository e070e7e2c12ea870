import type { CsvValue } from '@atlas/shared/csv';
import { lastDayFromValidTo } from '@atlas/shared/time';
import type { z } from 'zod';
import type { ReadQuery } from '../../neo4j/query.ts';
import { exportAgreements, exportAreas, exportOrganisations, exportProvisions, exportTies } from './exports.cypher.ts';

/** A flat table anybody may download: its query, and what stands in each column. */
export interface ExportTable<Row> {
  readonly query: ReadQuery<Row, Record<string, unknown>>;
  readonly columns: Readonly<Record<string, (row: Row, asAt: string) => CsvValue>>;
}

interface Place {
  readonly id: string;
  readonly name: string;
  readonly gssCode?: string | null;
}
const names = (places: readonly Place[]) => places.map(({ name }) => name).join('; ');
const ids = (places: readonly Place[]) => places.map(({ id }) => id).join('; ');
const codes = (places: readonly Place[]) => places.map(({ gssCode }) => gssCode ?? '').join('; ');

function table<Row>(query: ReadQuery<Row, Record<string, unknown>>, columns: ExportTable<Row>['columns']): ExportTable<unknown> {
  return { query, columns } as ExportTable<unknown>;
}
type RowOf<Q extends { row: z.ZodType }> = z.infer<Q['row']>;

/** The tables served under /export, by name. */
export const exportTables: Readonly<Record<string, ExportTable<unknown>>> = {
  organisations: table<RowOf<typeof exportOrganisations>>(exportOrganisations, {
    id: (row) => row.organisation.id,
    name: (row) => row.organisation.name,
    is_named: (row) => row.organisation.isNamed,
    also_known_as: (row) => (row.organisation.alsoKnownAs ?? []).join('; '),
    kind: (row) => row.organisation.kind,
    sector: (row) => row.organisation.sector,
    identifiers: (row) => [...row.identifiers].sort().join('; '),
    based_in: (row) => names(row.basedIn),
    based_in_ids: (row) => ids(row.basedIn),
    based_in_gss_codes: (row) => codes(row.basedIn),
    website: (row) => row.organisation.website,
    opened_on: (row) => row.organisation.openedOn,
    last_day: (row) => lastDayFromValidTo(row.organisation.closedOn),
    owner_id: (row) => row.ownerId,
    owner_name: (row) => row.ownerName,
    visibility: (row) => row.organisation.visibility,
    is_illustrative: (row) => row.organisation.isIllustrative,
    as_at: (_, asAt) => asAt,
  }),
  provisions: table<RowOf<typeof exportProvisions>>(exportProvisions, {
    id: (row) => row.provision.id,
    organisation_id: (row) => row.organisation.id,
    organisation: (row) => row.organisation.name,
    title: (row) => row.provision.title,
    theme_id: (row) => row.theme?.id,
    theme: (row) => row.theme?.name,
    framework: (row) => row.framework,
    area_id: (row) => row.area?.id,
    area: (row) => row.area?.name,
    gss_code: (row) => row.area?.gssCode,
    status: (row) => row.status,
    valid_from: (row) => row.provision.validFrom,
    last_day: (row) => lastDayFromValidTo(row.provision.validTo),
    last_verified_on: (row) => row.provision.lastVerifiedOn,
    verify_by: (row) => row.provision.verifyBy,
    is_stale: (row) => row.isStale,
    visibility: (row) => row.provision.visibility,
    is_illustrative: (row) => row.provision.isIllustrative,
    as_at: (_, asAt) => asAt,
  }),
  ties: table<RowOf<typeof exportTies>>(exportTies, {
    id: (row) => row.tie.id,
    kind: (row) => row.tie.kind,
    from_id: (row) => row.from.id,
    from: (row) => row.from.name,
    to_id: (row) => row.to.id,
    to: (row) => row.to.name,
    strength: (row) => row.strength,
    status: (row) => row.status,
    asserted_by: (row) => row.assertedBy,
    confirmed_by: (row) => row.confirmedBy,
    valid_from: (row) => row.tie.validFrom,
    last_day: (row) => lastDayFromValidTo(row.tie.validTo),
    last_verified_on: (row) => row.tie.lastVerifiedOn,
    verify_by: (row) => row.tie.verifyBy,
    is_stale: (row) => row.isStale,
    note: (row) => row.tie.note,
    visibility: (row) => row.tie.visibility,
    is_illustrative: (row) => row.tie.isIllustrative,
    as_at: (_, asAt) => asAt,
  }),
  agreements: table<RowOf<typeof exportAgreements>>(exportAgreements, {
    id: (row) => row.agreement.id,
    title: (row) => row.agreement.title,
    kind: (row) => row.agreement.kind,
    stage: (row) => row.stage,
    reference: (row) => row.agreement.reference,
    party_id: (row) => row.party?.id,
    party: (row) => row.party?.name,
    role: (row) => row.role,
    starts_on: (row) => row.agreement.startsOn,
    ends_on: (row) => lastDayFromValidTo(row.agreement.validTo),
    value_pence: (row) => row.agreement.valuePence,
    areas: (row) => names(row.areas),
    area_ids: (row) => ids(row.areas),
    gss_codes: (row) => codes(row.areas),
    visibility: (row) => row.agreement.visibility,
    is_illustrative: (row) => row.agreement.isIllustrative,
    as_at: (_, asAt) => asAt,
  }),
  areas: table<RowOf<typeof exportAreas>>(exportAreas, {
    id: (row) => row.area.id,
    name: (row) => row.area.name,
    level: (row) => row.area.level,
    gss_code: (row) => row.area.gssCode,
    opened_on: (row) => row.area.openedOn,
    last_day: (row) => lastDayFromValidTo(row.area.closedOn),
    within: (row) => names(row.within),
    within_ids: (row) => ids(row.within),
    within_gss_codes: (row) => codes(row.within),
    governed_by: (row) => names(row.governedBy),
    governed_by_ids: (row) => ids(row.governedBy),
    is_illustrative: (row) => row.area.isIllustrative,
    as_at: (_, asAt) => asAt,
  }),
};
