import type { Role } from '@atlas/shared/permissions';
import { addDays, type IsoDate } from '@atlas/shared/time';
import type { Draft } from '../audit/draft.ts';
import { namedFor, type PrincipalInput } from '../auth/principals.ts';
import { restrictedTo } from '../auth/readers-of.ts';
import { draftGrant } from '../modules/grants/grant-draft.ts';
import { idFor } from '../neo4j/ids.ts';
import { merrowId } from './merrowshire/ids.ts';

/** Somebody made up to look at the demo as: who they are, and the slice they see. */
export interface Persona {
  readonly persona: 'VIEWER' | 'BROKER' | 'ANALYST' | 'PARTNER' | 'STEWARD' | 'ADMIN';
  /** Id of the Principal. */
  readonly id: string;
  readonly name: string;
  /** What they do, in a few words, for the page that offers them. */
  readonly post: string;
  readonly roles: readonly Role[];
  /** Councils they work for: they see what those keep to themselves. */
  readonly councilIds: readonly string[];
  /** Organisations they speak for: they see what those are parties to. */
  readonly organisationIds: readonly string[];
  /** Where and what their work is about. */
  readonly areaIds: readonly string[];
  readonly themeIds: readonly string[];
}

const council = merrowId.organisation('merrowshire-county-council');
const group = merrowId.organisation('tide-and-table');

function ofTheCouncil(persona: Persona['persona'], name: string, post: string, areas: string[], themes: string[]): Persona {
  return {
    persona,
    id: idFor('principal', 'demo', persona),
    name,
    post,
    roles: [persona],
    councilIds: [council],
    organisationIds: [council],
    areaIds: areas.map(merrowId.area),
    themeIds: themes.map(merrowId.theme),
  };
}

/** The six people of the demo, all made up: five of Merrowshire County Council, the partner of a voluntary group there. */
export const personas: readonly Persona[] = [
  ofTheCouncil('VIEWER', 'Councillor Odile Farthingale', 'Cabinet member for communities', ['merrowshire'], []),
  ofTheCouncil('BROKER', 'Bram Tolliver', 'Community connector, Fenmarch', ['fenmarch'], ['ageing-well', 'food-and-money']),
  ofTheCouncil('ANALYST', 'Ines Quillfeather', 'Partnerships analyst', ['merrowshire'], []),
  {
    ...ofTheCouncil('PARTNER', 'Sorrel Pennywhistle', 'Coordinator of Tide and Table', ['saltreach'], ['food-and-money']),
    councilIds: [],
    organisationIds: [group],
  },
  ofTheCouncil('STEWARD', 'Marguerite Oxbow', 'Data steward, Communities Service', ['merrowshire'], []),
  ofTheCouncil('ADMIN', 'Dorian Larkspur', 'Systems administrator', ['merrowshire'], []),
];

/** The same as they are kept: their roles come from grants. Where no grants are written, as in a store without the demo world, `roles` is what they hold. */
export const principalOfPersona = ({ post: _, ...persona }: Persona): PrincipalInput => ({ ...persona, kind: 'PERSON' });

/** The six as the demo world keeps them: known by name, where their work is, and nothing held but by grants. */
export const personaPrincipals = personas.map((persona) => ({
  ...principalOfPersona(persona),
  roles: [],
  ...restrictedTo(namedFor(persona.id)),
}));

/** What each of them was given two years before the demo's day. */
export function personaGrants(today: IsoDate): Draft[] {
  return personas.flatMap(({ id, roles, councilIds, organisationIds }) =>
    roles.map((role) =>
      draftGrant({
        id: idFor('grant', 'demo', id, role),
        principal: id,
        role,
        organisation: councilIds[0] ?? organisationIds[0] ?? council,
        owner: council,
        validFrom: addDays(today, -730),
        isIllustrative: true,
      }),
    ),
  );
}
