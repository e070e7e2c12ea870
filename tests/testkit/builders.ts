import type { AreaLevel, AreaMeasure, FactStatus, OrganisationKind, TieKind, Visibility } from '@atlas/shared/vocabulary';
import { SECTOR_OF_KIND } from '@atlas/shared/vocabulary';
import {
  type Draft,
  type DraftLink,
  draft,
  type EvidenceDraft,
  type IdentifierDraft,
  type StateDraft,
} from '../../server/src/audit/draft.ts';
import { idFor } from '../../server/src/neo4j/ids.ts';

/** What any built record may be given. */
export interface Common {
  readonly id?: string;
  readonly owner?: string;
  readonly visibility?: Visibility;
  readonly sharedWith?: readonly string[];
  readonly restrictedTo?: readonly string[];
  readonly deniedTo?: readonly string[];
  readonly isIllustrative?: boolean;
  readonly evidence?: readonly EvidenceDraft[];
}
export interface Dated {
  readonly validFrom?: string;
  readonly validTo?: string;
}
/** The id of another record, alone or with the dates of the link to it. */
export type LinkTo = string | ({ readonly to: string } & Dated);

/** The id a builder gives a record by this name. */
export const testId = (kind: string, name: string) => idFor('test', kind, name);

/** A name as lists are ordered by it. */
export const sortNameOf = (name: string) => name.toLowerCase().replace(/^the /, '');

/** What of an input every draft takes as it is. */
export function common({ owner, visibility, sharedWith, restrictedTo, deniedTo, isIllustrative, evidence }: Common) {
  return { owner, visibility, sharedWith, restrictedTo, deniedTo, isIllustrative, evidence };
}

/** Links of one type to records by id. */
export function linksTo<T extends string>(type: T, targets: readonly LinkTo[] = []): (DraftLink & { type: T })[] {
  return targets.map((target) => {
    if (typeof target === 'string') return { type, to: target };
    const { to, ...properties } = target;
    return { type, to, properties };
  });
}

interface OrganisationInput extends Common {
  readonly kind?: OrganisationKind;
  readonly alsoKnownAs?: readonly string[];
  readonly description?: string;
  readonly isNamed?: boolean;
  readonly openedOn?: string;
  readonly closedOn?: string;
  readonly decisionLeadDays?: number;
  readonly identifiers?: readonly IdentifierDraft[];
  readonly basedIn?: readonly LinkTo[];
  readonly governs?: readonly LinkTo[];
  readonly partOf?: readonly LinkTo[];
  readonly succeededBy?: readonly { readonly to: string; readonly on: string; readonly kind: string }[];
}

/** An organisation: a charity unless told. */
export function makeOrganisation(name: string, input: OrganisationInput = {}): Draft {
  const { kind = 'CHARITY', alsoKnownAs, identifiers = [], isNamed = true } = input;
  return draft('Organisation', {
    id: input.id ?? testId('organisation', name),
    ...common(input),
    properties: {
      name,
      sortName: sortNameOf(name),
      isNamed,
      alsoKnownAs,
      kind,
      sector: SECTOR_OF_KIND[kind],
      description: input.description,
      openedOn: input.openedOn,
      closedOn: input.closedOn,
      decisionLeadDays: input.decisionLeadDays,
      searchText: [name, ...(alsoKnownAs ?? []), ...identifiers.map((each) => each.value)].join(' | '),
    },
    identifiers,
    links: [
      ...linksTo('BASED_IN', input.basedIn),
      ...linksTo('GOVERNS', input.governs),
      ...linksTo('PART_OF', input.partOf),
      ...(input.succeededBy ?? []).map(({ to, ...properties }) => ({ type: 'SUCCEEDED_BY' as const, to, properties })),
    ],
  });
}

interface AreaInput extends Common {
  readonly level?: AreaLevel;
  readonly gssCode?: string;
  readonly openedOn?: string;
  readonly closedOn?: string;
  readonly centroid?: { latitude: number; longitude: number };
  readonly boundary?: string;
  readonly within?: readonly LinkTo[];
  readonly succeededBy?: readonly { readonly to: string; readonly on: string; readonly kind: string }[];
}

/** An area: a parish unless told. */
export function makeArea(name: string, input: AreaInput = {}): Draft {
  return draft('Area', {
    id: input.id ?? testId('area', name),
    ...common(input),
    properties: {
      name,
      sortName: sortNameOf(name),
      level: input.level ?? 'PARISH',
      gssCode: input.gssCode,
      openedOn: input.openedOn,
      closedOn: input.closedOn,
      centroid: input.centroid,
      boundary: input.boundary,
      searchText: [name, ...(input.gssCode === undefined ? [] : [input.gssCode])].join(' | '),
    },
    links: [
      ...linksTo('WITHIN', input.within).map((link) => ({ ...link, properties: { hierarchy: 'ADMINISTRATIVE', ...link.properties } })),
      ...(input.succeededBy ?? []).map(({ to, ...properties }) => ({ type: 'SUCCEEDED_BY' as const, to, properties })),
    ],
  });
}

/** A framework. */
export function makeFramework(name: string, input: Common & Dated = {}): Draft {
  return draft('Framework', {
    id: input.id ?? testId('framework', name),
    ...common(input),
    properties: { name, validFrom: input.validFrom, validTo: input.validTo },
    links: input.owner === undefined ? [] : [{ type: 'OWNED_BY', to: input.owner }],
  });
}

/** A theme of a framework, at its top unless it is part of another. */
export function makeTheme(
  name: string,
  input: Common & { readonly framework: string; readonly partOf?: string; readonly position?: number },
): Draft {
  return draft('Theme', {
    id: input.id ?? testId('theme', name),
    ...common(input),
    properties: { name, position: input.position ?? 0, searchText: name },
    links: [
      { type: 'IN_FRAMEWORK', to: input.framework },
      ...(input.partOf === undefined ? [] : [{ type: 'PART_OF' as const, to: input.partOf }]),
    ],
  });
}

interface FactInput extends Common, Dated {
  readonly status?: FactStatus;
  readonly lastVerifiedOn?: string;
  readonly verifyBy?: string;
  /** Since when the status (and strength) are what they are; before that, `states` tell. */
  readonly stateFrom?: string;
  readonly states?: readonly StateDraft[];
}

function factProperties({ validFrom, validTo, status = 'ASSERTED', lastVerifiedOn, verifyBy, stateFrom }: FactInput) {
  return { validFrom, validTo, status, lastVerifiedOn, verifyBy, stateFrom };
}

interface ProvisionInput extends FactInput {
  readonly organisation: string;
  readonly themes?: readonly string[];
  readonly areas?: readonly string[];
}

/** A provision: who does what where. */
export function makeProvision(title: string, input: ProvisionInput): Draft {
  return draft('Provision', {
    id: input.id ?? testId('provision', title),
    ...common(input),
    properties: { title, ...factProperties(input) },
    states: input.states,
    links: [{ type: 'PROVIDED_BY', to: input.organisation }, ...linksTo('ON_THEME', input.themes), ...linksTo('IN_AREA', input.areas)],
  });
}

interface TieInput extends FactInput {
  readonly kind?: TieKind;
  readonly strength?: number;
  readonly note?: string;
  readonly assertedBy?: string;
  readonly confirmedBy?: string;
}

/** A tie between two organisations: works with, of strength 3, asserted, unless told. */
export function makeTie(from: string, to: string, input: TieInput = {}): Draft {
  const { kind = 'WORKS_WITH', strength = 3, note } = input;
  return draft('Tie', {
    id: input.id ?? testId('tie', [from, kind, to, input.validFrom ?? ''].join('>')),
    ...common(input),
    properties: { kind, strength, note, ...factProperties(input) },
    states: input.states,
    links: [
      { type: 'FROM', to: from },
      { type: 'TO', to },
      ...(input.assertedBy === undefined ? [] : [{ type: 'ASSERTED_BY' as const, to: input.assertedBy }]),
      ...(input.confirmedBy === undefined ? [] : [{ type: 'CONFIRMED_BY' as const, to: input.confirmedBy }]),
    ],
  });
}

/** A source: a document unless told. */
export function makeSource(
  title: string,
  input: Common & { readonly kind?: string; readonly publishedOn?: string; readonly attribution?: string } = {},
): Draft {
  return draft('Source', {
    id: input.id ?? testId('source', title),
    ...common(input),
    properties: { title, kind: input.kind ?? 'DOCUMENT', publishedOn: input.publishedOn, attribution: input.attribution },
  });
}

/** A figure a source states of a record. */
export function makeFigure(
  label: string,
  input: Common & { readonly about: string; readonly value: number; readonly qualifier?: string; readonly unit?: string },
): Draft {
  return draft('StatedFigure', {
    id: input.id ?? testId('figure', label),
    ...common(input),
    properties: { label, value: input.value, qualifier: input.qualifier ?? 'EXACTLY', unit: input.unit ?? 'things' },
    links: [{ type: 'ABOUT', to: input.about }],
  });
}

/** How many live in an area, unless another measure is told. */
export function makeAreaFigure(
  key: string,
  input: Common & { readonly about: string; readonly value: number; readonly measure?: AreaMeasure; readonly on?: string },
): Draft {
  return draft('AreaFigure', {
    id: input.id ?? testId('area-figure', key),
    ...common(input),
    properties: { measure: input.measure ?? 'POPULATION', value: input.value, on: input.on ?? '2024-06-30' },
    links: [{ type: 'ABOUT', to: input.about }],
  });
}

/** A statement kept as text on a record. */
export function makeNote(
  heading: string,
  input: Common & { readonly about: string; readonly text: string; readonly position?: number },
): Draft {
  return draft('Note', {
    id: input.id ?? testId('note', heading),
    ...common(input),
    properties: { heading, text: input.text, position: input.position ?? 0 },
    links: [{ type: 'ABOUT', to: input.about }],
  });
}
