import { Readable } from 'node:stream';
import { isIsoDate, todayInLondon } from '@atlas/shared/time';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { exportCsv, exportNames } from '../modules/exports/exports.service.ts';
import type { Executor } from '../neo4j/executor.ts';
import type { RateLimits } from './rate-limits.ts';

/** Serves `GET /export/<table>.csv?asAt=YYYY-MM-DD`: a flat table of what the reader may see, streamed. */
export function registerExports(
  app: FastifyInstance,
  { executor, contextOf, limits }: { executor: Executor; contextOf: (request: FastifyRequest) => Promise<Context>; limits: RateLimits },
): void {
  app.get<{ Params: { file: string }; Querystring: { asAt?: string } }>('/export/:file', async (request, reply) => {
    const name = request.params.file.replace(/\.csv$/, '');
    if (!request.params.file.endsWith('.csv') || !exportNames.includes(name)) {
      return reply
        .code(404)
        .send({ message: `There is no such table. There are: ${exportNames.map((known) => `/export/${known}.csv`).join(', ')}.` });
    }
    const asAt = request.query.asAt ?? todayInLondon();
    if (!isIsoDate(asAt)) {
      return reply.code(400).send({ message: `asAt: ${JSON.stringify(asAt)} is not a day. Write it as YYYY-MM-DD, such as 2026-03-31.` });
    }
    const context = await contextOf(request);
    await limits.take(context, 'exports');
    context.tell('exported', { what: name });
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}-${asAt}.csv"`)
      .send(Readable.from(exportCsv(executor, context.reader, name, asAt)));
  });
}
