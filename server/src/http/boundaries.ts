import { isIsoDate, todayInLondon } from '@atlas/shared/time';
import { idSchema } from '@atlas/shared/validation';
import { AREA_LEVELS, type AreaLevel, coverageBoundaries } from '@atlas/shared/vocabulary';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context.ts';
import { BoundaryService } from '../modules/areas/boundaries/boundaries.service.ts';
import type { RateLimits } from './rate-limits.ts';

interface Asked {
  readonly level?: string | string[];
  readonly zoom?: string;
  readonly asAt?: string;
  readonly boundaries?: string;
}

/** How much finished maps are kept, in characters: some hundreds of counties. */
const KEPT = 32_000_000;
const FARTHEST = 4;
const NEAREST = 14;

/**
 * Serves `GET /export/boundaries/<area>.geojson?level=&zoom=&asAt=&boundaries=`: the outlines of the areas of a level (or of several) inside an area,
 * simplified for a zoom; for a place that was reorganised, on its boundaries of the day (NEW) or those before (OLD).
 */
export function registerBoundaries(
  app: FastifyInstance,
  { contextOf, limits }: { contextOf: (request: FastifyRequest) => Promise<Context>; limits: RateLimits },
): void {
  const cache = new LRUCache<string, string>({ maxSize: KEPT, sizeCalculation: (body) => body.length });
  app.get<{ Params: { file: string }; Querystring: Asked }>('/export/boundaries/:file', async (request, reply) => {
    const [, within = ''] = /^(.+)\.geojson$/.exec(request.params.file) ?? [];
    if (!idSchema.safeParse(within).success) {
      const message = 'There is no such map. Ask for /export/boundaries/<id>.geojson, with the id from the address of a place’s page.';
      return reply.code(404).send({ message });
    }
    const asked = readAsked(request.query);
    if (typeof asked === 'string') return reply.code(400).send({ message: asked });
    const context = await contextOf(request);
    await limits.take(context, 'exports');
    const map = await context.use(BoundaryService).map({ within, ...asked }, cache);
    if (typeof map === 'string') return reply.code(404).send({ message: map });
    // Kept by one browser, which asks each time whether it may still show it.
    reply.headers({ etag: `"${map.tag}"`, 'cache-control': 'private, no-cache', vary: 'cookie, authorization' });
    if (isHeld(request.headers['if-none-match'], map.tag)) return reply.code(304).send();
    context.tell('exported', { what: 'boundaries' });
    return reply
      .header('content-type', 'application/geo+json; charset=utf-8')
      .header('content-disposition', `inline; filename="boundaries-${within}-${asked.asAt}.geojson"`)
      .send(await map.body());
  });
}

/** What the address asks for, or what is wrong with it. */
function readAsked({ level = [], zoom = '9', asAt = todayInLondon(), boundaries }: Asked) {
  const levels = [...new Set([level].flat())].sort();
  const stranger = levels.find((given) => !isLevel(given));
  const choice = `Choose one or more of ${AREA_LEVELS.join(', ')}.`;
  if (levels.length === 0) return `level: none is given. ${choice}`;
  if (stranger !== undefined) return `level: ${JSON.stringify(stranger)} is not a level. ${choice}`;
  if (!/^\d{1,2}$/.test(zoom)) return `zoom: ${JSON.stringify(zoom)} is not a whole number. Give one from 0, the world, to 22, a house.`;
  if (!isIsoDate(asAt)) return `asAt: ${JSON.stringify(asAt)} is not a day. Write it as YYYY-MM-DD, such as 2026-03-31.`;
  if (boundaries !== undefined && !coverageBoundaries.is(boundaries))
    return `boundaries: ${JSON.stringify(boundaries)} is neither NEW nor OLD. Give one of them, or leave it out.`;
  return { levels: levels as AreaLevel[], zoom: Math.min(NEAREST, Math.max(FARTHEST, Number(zoom))), asAt, boundaries };
}

const isLevel = (given: string): given is AreaLevel => (AREA_LEVELS as readonly string[]).includes(given);
const isHeld = (header: string | undefined, tag: string) =>
  (header ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === `"${tag}"`);
