import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Histogram } from 'prom-client';
import { z } from 'zod';
import type { Executor } from '../neo4j/executor.ts';
import { cypher, defineSystemQuery } from '../neo4j/query.ts';
import { registry } from '../telemetry/metrics.ts';

const requests = new Histogram({
  name: 'atlas_http_request_duration_seconds',
  help: 'Time to answer a request, by method, route and status.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [registry],
});

const ping = defineSystemQuery('ready', 'asks only whether the database answers', cypher`RETURN 1 AS one`, z.object({ one: z.literal(1) }));

/** Where monitoring reads. */
export const METRICS = '/metrics';

/**
 * Serves `/healthz` (the process is up), `/readyz` (the database answers) and `/metrics` (Prometheus), and times every request.
 * @param options.metricsToken what monitoring has to show as its bearer token; where others reach the Atlas and there is none, nobody reads them
 */
export function registerOperations(
  app: FastifyInstance,
  { executor, isPublic, metricsToken }: { executor: Executor; isPublic: boolean; metricsToken: string | undefined },
): void {
  app.addHook('onResponse', async (request, reply) => {
    requests.observe(
      { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
  });
  app.get('/healthz', () => ({ status: 'up' }));
  app.get('/readyz', async (request, reply) => {
    try {
      await executor.system(ping);
      return { status: 'ready' };
    } catch (error) {
      request.log.warn({ err: error }, 'the database does not answer');
      return reply.code(503).send({ status: 'not ready', message: 'The database does not answer. Is Neo4j running and reachable?' });
    }
  });
  app.get(METRICS, async (request, reply) => {
    const isKnown = metricsToken === undefined ? !isPublic : isSame(request.headers.authorization ?? '', `Bearer ${metricsToken}`);
    if (isKnown) return reply.header('content-type', registry.contentType).send(await registry.metrics());
    const message = 'The figures of operation are for monitoring, which sends ATLAS_METRICS_TOKEN as a bearer token.';
    return reply.code(401).header('www-authenticate', 'Bearer').send({ message });
  });
}

/** Compares two texts in a time that tells nothing of where they differ. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}
