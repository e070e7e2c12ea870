import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { AreaLevel, CoverageState } from '../vocabulary/index.ts';

/** What a map tells of each area. */
export interface AreaProperties {
  readonly id: string;
  readonly name: string;
  readonly gssCode: string | null;
  readonly level: AreaLevel;
  readonly isIllustrative: boolean;
  /** Longitude and latitude of a point in the middle of it. */
  readonly centroid: readonly [number, number] | null;
}
export type AreaFeature = Feature<Polygon | MultiPolygon, AreaProperties>;

/** The areas inside one, as `/export/boundaries/<area>.geojson` gives them. */
export interface AreaCollection extends FeatureCollection<Polygon | MultiPolygon, AreaProperties> {
  /** Those of which no boundary is held. */
  readonly missing: readonly AreaProperties[];
  /** Whose data the boundaries are, in the words their licences ask for. */
  readonly attribution: readonly string[];
}

/** How one area is covered, with the word for it and, where there is one, a sentence. */
export interface AreaCell {
  readonly areaId: string;
  readonly state: CoverageState;
  readonly word: string;
  readonly sentence?: string;
}
