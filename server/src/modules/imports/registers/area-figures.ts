import type { AreaMeasure } from '@atlas/shared/vocabulary';
import { type Draft, draft } from '../../../audit/draft.ts';
import { idFor } from '../../../neo4j/ids.ts';
import { areaId } from './places.ts';

/** What a source says of who lives in an area. */
export interface AreaFigure {
  readonly gssCode: string;
  readonly measure: AreaMeasure;
  readonly value: number;
  readonly on: string;
}

/** The figure as a record of its own: of one area, measure, day and source there is one. */
export function areaFigureDraft({ gssCode, measure, value, on }: AreaFigure, evidence: { source: string; locator: string }): Draft {
  return draft('AreaFigure', {
    id: idFor('area-figure', gssCode, measure, on, evidence.source),
    properties: { measure, value, on },
    links: [{ type: 'ABOUT', to: areaId(gssCode) }],
    evidence: [evidence],
  });
}
