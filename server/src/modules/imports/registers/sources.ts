import type { SourceKind } from '@atlas/shared/vocabulary';
import { type Draft, draft } from '../../../audit/draft.ts';
import { idFor } from '../../../neo4j/ids.ts';

const openGovernment = 'Open Government Licence v3.0';

interface Register {
  readonly slug: string;
  readonly title: string;
  readonly publisher?: string;
  readonly publishedOn?: string;
  readonly reference?: string;
  readonly licence?: string;
  readonly attribution?: string;
}

/** The registers that facts are read from, as Sources. */
export const registers = {
  localAuthorities: {
    slug: 'uk-local-authorities',
    title: 'UK local authorities, past and current: names and codes',
    publisher: 'mySociety',
    reference: 'https://github.com/mysociety/uk_local_authority_names_and_codes',
    licence: 'CC BY 4.0',
    attribution: `mySociety, UK local authority names and codes, CC BY 4.0; the underlying data of GOV.UK, ONS and OS under the ${openGovernment}`,
  },
  parishes: {
    slug: 'parishes-2022',
    title: 'Civil parishes and unparished areas by district, 2022',
    publisher: 'Office for National Statistics',
    publishedOn: '2022',
    reference: 'https://github.com/lvalnegri/RgeoUK',
    licence: openGovernment,
    attribution: `Contains National Statistics data © Crown copyright and database right 2022, ${openGovernment}; converted from RgeoUK (MIT)`,
  },
  trusts: {
    slug: 'nhs-ods-trusts',
    title: 'NHS trusts (etr), Organisation Data Service',
    publisher: 'NHS Digital',
    reference: 'https://github.com/nhsx-mirror/SystemHierarchies',
    licence: openGovernment,
    attribution: `NHS Digital, Organisation Data Service, ${openGovernment}`,
  },
  practices: {
    slug: 'nhs-gp-practices',
    title: 'Patients registered at a GP practice: practices, networks and systems',
    publisher: 'NHS Digital',
    reference: 'https://github.com/nhsx-mirror/SystemHierarchies',
    licence: openGovernment,
    attribution: `NHS Digital, Patients Registered at a GP Practice, ${openGovernment}`,
  },
  boundaries: {
    slug: 'district-boundaries',
    title: 'Boundaries of districts and unitary areas',
    publisher: 'Office for National Statistics and Ordnance Survey',
    licence: openGovernment,
    attribution: `Contains National Statistics and OS data © Crown copyright and database right, ${openGovernment}`,
  },
} as const satisfies Record<string, Register>;

/** Id of the Source of a register. */
export function sourceId({ slug }: Pick<Register, 'slug'>): string {
  return idFor('source', slug);
}

/** The register itself, as a record. */
export function sourceDraft({ slug, ...properties }: Register): Draft {
  const kind: SourceKind = 'REGISTER';
  return draft('Source', { id: idFor('source', slug), properties: { ...properties, kind } });
}

/** The published grants of one giver, as a Source. */
export function grantsSourceDraft({ slug, giver, licence }: { slug: string; giver: string; licence?: string | undefined }): Draft {
  const rights = licence === undefined ? {} : { licence, attribution: `${giver}, ${licence}` };
  return sourceDraft({ slug, title: `Grants of ${giver}, as published in the 360Giving standard`, publisher: giver, ...rights });
}
