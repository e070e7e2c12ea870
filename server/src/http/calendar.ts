import { isIsoDate, todayInLondon } from '@atlas/shared/time';
import { idSchema } from '@atlas/shared/validation';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { dueCalendar } from '../modules/agreements/calendar.service.ts';
import type { Executor } from '../neo4j/executor.ts';
import type { RateLimits } from './rate-limits.ts';

interface Asked {
  readonly within?: string;
  readonly party?: string;
  readonly agreement?: string;
  readonly asAt?: string;
}

/** Serves `GET /export/obligations.ics?within=&party=&agreement=&asAt=`: what is due under the agreements the reader may see, as a calendar file. Its links lead to `publicUrl` where that is set, else to where this listens: never to what a request calls it. */
export function registerCalendar(
  app: FastifyInstance,
  {
    executor,
    contextOf,
    limits,
    publicUrl,
  }: { executor: Executor; contextOf: (request: FastifyRequest) => Promise<Context>; limits: RateLimits; publicUrl: string | undefined },
): void {
  app.get<{ Querystring: Asked }>('/export/obligations.ics', async (request, reply) => {
    const { within, party, agreement, asAt = todayInLondon() } = request.query;
    if (!isIsoDate(asAt))
      return reply.code(400).send({ message: `asAt: ${JSON.stringify(asAt)} is not a day. Write it as YYYY-MM-DD, such as 2026-03-31.` });
    for (const [name, id] of Object.entries({ within, party, agreement }))
      if (id !== undefined && !idSchema.safeParse(id).success)
        return reply
          .code(400)
          .send({ message: `${name}: ${JSON.stringify(id)} is not an id. Leave it out for all, or take the id from a page’s address.` });
    const base = publicUrl?.replace(/\/+$/, '') ?? app.listeningOrigin;
    const context = await contextOf(request);
    await limits.take(context, 'exports');
    context.tell('exported', { what: 'obligations' });
    const text = await dueCalendar(executor, context.reader, {
      within: within ?? null,
      party: party ?? null,
      agreement: agreement ?? null,
      asAt,
      base,
    });
    return reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="obligations-${asAt}.ics"`)
      .send(text);
  });
}
