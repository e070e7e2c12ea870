import { createHash } from 'node:crypto';
import { AREA_LEVEL_LABELS, type AreaLevel } from '@atlas/shared/vocabulary';
import type { Context } from '../../../context.ts';
import { badInput } from '../../../errors.ts';
import { AreaService } from '../areas.service.ts';
import type { OutlinedArea } from './boundaries.cypher.ts';
import { BoundaryStore, type Inside } from './boundaries.store.ts';
import { type Outline, simplifyOutlines } from './simplify.ts';

export interface MapRequest extends Inside {
  /** As map tiles count it: at 0 the world is 512 pixels wide, and each step doubles that. */
  readonly zoom: number;
}
/** A map that is known, and made only when it is asked for. */
export interface BoundaryMap {
  /** The same for the same map, whoever asks. */
  readonly tag: string;
  /** GeoJSON text. */
  body(): Promise<string>;
}
/** Where finished maps are kept; a miss costs time and nothing else. */
export interface MapCache {
  get(tag: string): string | undefined;
  set(tag: string, body: string): void;
}

/** Areas one map takes. */
const MOST_AREAS = 2_000;
/** Says how maps are made: another number when that changes, so that none made before is taken for it. */
const MADE = 1;
/** Levels of small places keep finer lines at the same zoom. */
const FINE: ReadonlySet<AreaLevel> = new Set(['WARD', 'PARISH', 'UNPARISHED', 'SETTLEMENT', 'NEIGHBOURHOOD']);

/** Maps of the areas inside an area. */
export class BoundaryService {
  readonly #areas: AreaService;
  readonly #store: BoundaryStore;

  constructor(context: Context) {
    this.#areas = context.use(AreaService);
    this.#store = context.use(BoundaryStore);
  }

  /**
   * The outlines of the areas of some levels inside one. The tag is that of the very records this reader may see, at the revisions they
   * have: two readers share a map only where they may see the same.
   * @returns the map, or why there is none: no such area, or nothing of these levels in it
   * @throws BAD_USER_INPUT where there is too much for one map
   */
  async map({ zoom, ...asked }: MapRequest, cache: MapCache): Promise<BoundaryMap | string> {
    const { within, levels, asAt } = asked;
    const outer = await this.#areas.find(within);
    if (outer === null) return 'There is no such area, or you may not see it: take the id from the address of its page.';
    const areas = await this.#store.inside(asked, MOST_AREAS + 1);
    const kinds = levels.map((level) => AREA_LEVEL_LABELS[level].toLowerCase()).join(' or ');
    if (areas.length === 0) return `${outer.name} holds no ${kinds} on ${asAt}. Ask for another level, or another day.`;
    if (areas.length > MOST_AREAS) {
      throw badInput(
        'level',
        `${outer.name} holds more than ${MOST_AREAS} areas of this level. Ask for a smaller area, or for a wider level.`,
      );
    }
    const pixel = pixelAt(zoom) / (levels.some((level) => FINE.has(level)) ? 2 : 1);
    const tag = createHash('sha256')
      .update(JSON.stringify([MADE, pixel, areas]))
      .digest('base64url');
    return { tag, body: async () => cache.get(tag) ?? (await this.#draw(areas, pixel, (body) => cache.set(tag, body))) };
  }

  async #draw(areas: readonly OutlinedArea[], pixel: number, keep: (body: string) => void): Promise<string> {
    const expected = areas.filter(({ hasBoundary }) => hasBoundary).map(({ id }) => id);
    const outlines = await this.#store.outlinesOf(expected);
    const body = JSON.stringify(collectionOf(areas, simplifyOutlines(outlines, pixel)));
    // One that was hidden or changed between the two readings is not what the tag says.
    if (outlines.length === expected.length) keep(body);
    return body;
  }
}

/** The width of a pixel in degrees of longitude. */
const pixelAt = (zoom: number) => 360 / (512 * 2 ** zoom);

/** The map as RFC 7946 has it; `missing` and `attribution` are members of ours. */
function collectionOf(areas: readonly OutlinedArea[], outlines: readonly Outline[]) {
  const geometries = new Map(outlines.map(({ id, geometry }) => [id, geometry]));
  const told = ({ id, name, gssCode, level, isIllustrative, centroid }: OutlinedArea) => ({
    id,
    name,
    gssCode,
    level,
    isIllustrative,
    centroid: centroid && [centroid.longitude, centroid.latitude],
  });
  return {
    type: 'FeatureCollection',
    features: areas
      .filter(({ id }) => geometries.has(id))
      .map((area) => ({ type: 'Feature', id: area.id, properties: told(area), geometry: geometries.get(area.id) })),
    missing: areas.filter(({ id }) => !geometries.has(id)).map(told),
    attribution: [...new Set(areas.flatMap(({ attributions }) => attributions))],
  };
}
