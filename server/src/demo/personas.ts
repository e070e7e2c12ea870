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
  readonly roles: readonly string[];
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
