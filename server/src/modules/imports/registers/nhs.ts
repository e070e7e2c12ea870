import { SECTOR_OF_KIND } from '@atlas/shared/vocabulary';
import { type Draft, draft } from '../../../audit/draft.ts';
import { searchText, sortName } from '../../../audit/naming.ts';
import { idFor } from '../../../neo4j/ids.ts';
import type { HealthSystem } from './health-systems.ts';
import { areaId } from './places.ts';
import { registers, sourceId } from './sources.ts';

/** A trust as the Organisation Data Service lists it. */
export interface Trust {
  readonly code: string;
  readonly name: string;
  /** Its health system; none for the trusts of Wales. */
  readonly system?: HealthSystem | undefined;
  readonly openedOn?: string | undefined;
  /** The first day on which it was no more. */
  readonly closedOn?: string | undefined;
}
export interface PrimaryCareNetwork {
  readonly code: string;
  readonly name: string;
  /** Mostly one; a few span two. */
  readonly systems: readonly HealthSystem[];
}
export interface Practice {
  readonly code: string;
  readonly name: string;
  readonly system: HealthSystem;
  /** None where it is allocated to no network. */
  readonly network?: string | undefined;
}

const trustsSource = sourceId(registers.trusts);
const practicesSource = sourceId(registers.practices);

/** Id of the NHS body with this code of the Organisation Data Service. */
export function odsId(code: string): string {
  return idFor('organisation', 'ODS', code);
}

/** A health system and its board. The register knows both by one name. */
export function systemDrafts(system: HealthSystem): Draft[] {
  const { code, gssCode, name } = system;
  const evidence = [{ source: practicesSource, locator: `STP_CODE ${code}` }];
  const board = boardName(name);
  return [
    draft('Area', {
      id: areaId(gssCode),
      properties: { name, sortName: sortName(name), level: 'HEALTH_SYSTEM', gssCode, searchText: searchText(name, gssCode) },
      evidence,
    }),
    body('INTEGRATED_CARE_BOARD', {
      code,
      name: board,
      aliases: board === name ? [] : [name],
      links: [{ type: 'GOVERNS', to: areaId(gssCode) }],
      evidence,
    }),
  ];
}

export function trustDraft({ code, name, system, openedOn, closedOn }: Trust): Draft {
  return body('NHS_TRUST', {
    code,
    name,
    dates: { openedOn, closedOn },
    links:
      system === undefined
        ? []
        : [{ type: 'BASED_IN', to: areaId(system.gssCode), properties: { validFrom: openedOn, validTo: closedOn } }],
    evidence: [{ source: trustsSource, locator: code }],
  });
}

export function networkDraft({ code, name, systems }: PrimaryCareNetwork): Draft {
  return body('PRIMARY_CARE_NETWORK', {
    code,
    name,
    links: systems.flatMap((system) => [
      { type: 'PART_OF' as const, to: odsId(system.code) },
      { type: 'BASED_IN' as const, to: areaId(system.gssCode) },
    ]),
    evidence: [{ source: practicesSource, locator: `PCN_CODE ${code}` }],
  });
}

/** A practice: part of its network, or of its board where it has none; it lies in one health system, whatever its network spans. */
export function practiceDraft({ code, name, system, network }: Practice): Draft {
  return body('GP_PRACTICE', {
    code,
    name,
    links: [
      { type: 'PART_OF', to: odsId(network ?? system.code) },
      { type: 'BASED_IN', to: areaId(system.gssCode) },
    ],
    evidence: [{ source: practicesSource, locator: `PRACTICE_CODE ${code}` }],
  });
}

interface Body {
  readonly code: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly dates?: { openedOn?: string | undefined; closedOn?: string | undefined };
  readonly links: NonNullable<Parameters<typeof draft<'Organisation'>>[1]['links']>;
  readonly evidence: readonly { source: string; locator: string }[];
}

function body(kind: 'INTEGRATED_CARE_BOARD' | 'NHS_TRUST' | 'PRIMARY_CARE_NETWORK' | 'GP_PRACTICE', made: Body): Draft {
  const { code, name, aliases = [], dates, links, evidence } = made;
  return draft('Organisation', {
    id: odsId(code),
    properties: {
      name,
      sortName: sortName(name),
      isNamed: true,
      ...(aliases.length === 0 ? {} : { alsoKnownAs: aliases }),
      kind,
      sector: SECTOR_OF_KIND[kind],
      ...dates,
      searchText: searchText(name, ...aliases, code),
    },
    links,
    identifiers: [{ scheme: 'ODS', value: code }],
    evidence,
  });
}

/** The register gives a board the name of its place; where nothing in that says what it is, the words are added. */
function boardName(name: string): string {
  return /\b(care|partnership|partners|healthier|ICS)\b/i.test(name) ? name : `${name} integrated care board`;
}
