import { defineVocabulary } from './define.ts';

export const areaLevels = defineVocabulary({
  COUNTRY: 'Country',
  REGION: 'Region',
  COUNTY: 'County',
  DISTRICT: 'District or unitary area',
  LOCALITY: 'Locality',
  ELECTORAL_DIVISION: 'Electoral division',
  WARD: 'Ward',
  PARISH: 'Parish',
  UNPARISHED: 'Unparished area',
  SETTLEMENT: 'Settlement',
  NEIGHBOURHOOD: 'Neighbourhood',
  HEALTH_SYSTEM: 'Health system',
  HEALTH_PLACE: 'Health place',
});
export const AREA_LEVELS = areaLevels.values;
export const AREA_LEVEL_LABELS = areaLevels.labels;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** The hierarchies an area may sit in; the value of WITHIN.hierarchy. */
export const areaHierarchies = defineVocabulary({
  ADMINISTRATIVE: 'Administrative',
  ELECTORAL: 'Electoral',
  HEALTH: 'Health',
  LOCALITY: 'Locality',
});
export const AREA_HIERARCHIES = areaHierarchies.values;
export const AREA_HIERARCHY_LABELS = areaHierarchies.labels;
export type AreaHierarchy = (typeof AREA_HIERARCHIES)[number];
