import type { AreaLevel, CoverageBoundaries } from '@atlas/shared/vocabulary';
import type { Context } from '../../../context.ts';
import { toNeo4jDate, toNeo4jInteger } from '../../../neo4j/values.ts';
import { areasToDraw, boundariesOfAreas, type OutlinedArea } from './boundaries.cypher.ts';
import type { Outline } from './simplify.ts';

export interface Inside {
  readonly within: string;
  readonly levels: readonly AreaLevel[];
  readonly asAt: string;
  /** For a place that was reorganised: by which boundaries; those of the day unless given. */
  readonly boundaries?: CoverageBoundaries | undefined;
}

/** Outlines of areas, as this request's reader may see them. */
export class BoundaryStore {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** The areas of these levels inside one on a day, by name; `most` of them at most. */
  async inside({ within, levels, asAt, boundaries }: Inside, most: number): Promise<OutlinedArea[]> {
    const rows = await this.#context.read(areasToDraw(boundaries), {
      ...{ within, levels },
      asAt: toNeo4jDate(asAt),
      limit: toNeo4jInteger(most),
    });
    return rows.map(({ area }) => area);
  }

  /** The outlines we hold of these areas. */
  async outlinesOf(ids: readonly string[]): Promise<Outline[]> {
    const rows = await this.#context.read(boundariesOfAreas, { ids });
    return rows.map(({ id, boundary }) => ({ id, geometry: JSON.parse(boundary) as Outline['geometry'] }));
  }
}
