import { Histogram, Registry } from 'prom-client';

/** What /metrics serves. */
export const registry = new Registry();

const queries = new Histogram({
  name: 'atlas_query_duration_seconds',
  help: 'Time from sending a statement to its last parsed row, by query.',
  labelNames: ['query'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [registry],
});

/** Counts one statement: its name and how long it took, in milliseconds. */
export function recordQuery(name: string, milliseconds: number): void {
  queries.observe({ query: name }, milliseconds / 1000);
}
