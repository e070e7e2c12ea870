import type { OrganisationKind } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import { type Council, councilDrafts, widerPlaceDrafts } from '../../modules/imports/registers/councils.ts';
import { healthSystems } from '../../modules/imports/registers/health-systems.ts';
import { systemDrafts, trustDraft } from '../../modules/imports/registers/nhs.ts';
import { parishDraft } from '../../modules/imports/registers/parishes.ts';
import { registers, sourceDraft } from '../../modules/imports/registers/sources.ts';
import { readTable, type TableRow } from './read-table.ts';

/**
 * The real registers of the demo world: England's councils with their successions, health systems and NHS trusts, and the parishes of the
 * counties the documents are about. The same records, by id and content, as importing the registers themselves would make.
 */
export async function* registerDrafts(): AsyncGenerator<Draft> {
  const councils = new Map((await readTable('councils.csv')).map((row) => [row.get('code'), councilOf(row)]));
  yield sourceDraft(registers.localAuthorities);
  yield* widerPlaceDrafts(councils);
  for (const council of councils.values()) yield* councilDrafts(council, councils);

  yield sourceDraft(registers.parishes);
  for (const row of await readTable('parishes.csv')) {
    yield parishDraft({ code: row.get('code'), name: row.text('name'), district: row.get('district') });
  }

  yield sourceDraft(registers.practices);
  for (const system of healthSystems.values()) yield* systemDrafts(system);
  yield sourceDraft(registers.trusts);
  for (const row of await readTable('nhs-trusts.csv')) {
    yield trustDraft({
      code: row.get('code'),
      name: row.get('name'),
      system: healthSystems.get(row.get('system')),
      openedOn: row.text('opened_on'),
      closedOn: row.text('closed_on'),
    });
  }
}

function councilOf(row: TableRow): Council {
  const [latitude, longitude] = [row.text('latitude'), row.text('longitude')];
  return {
    code: row.get('code'),
    nation: 'England',
    region: row.text('region'),
    name: row.get('name'),
    place: row.get('place'),
    kind: row.get('kind') as OrganisationKind,
    gssCode: row.text('gss_code'),
    formerGssCodes: row.list('former_gss_codes'),
    openedOn: row.text('opened_on'),
    closedOn: row.text('closed_on'),
    successors: row.list('successors'),
    county: row.text('county'),
    authority: row.text('authority'),
    aliases: row.list('also_known_as'),
    centroid: latitude === undefined || longitude === undefined ? undefined : { latitude: Number(latitude), longitude: Number(longitude) },
  };
}
