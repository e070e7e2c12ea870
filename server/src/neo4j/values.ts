import neo4j from 'neo4j-driver';

/** A `YYYY-MM-DD` day as the driver's own date, for a query parameter. */
export function toNeo4jDate(day: string): InstanceType<typeof neo4j.types.Date> {
  const [year, month, date] = day.split('-').map(Number);
  return new neo4j.types.Date(year as number, month as number, date as number);
}

/** A moment as the driver's own date-time in UTC, for a query parameter. */
export function toNeo4jDateTime(moment: Date): InstanceType<typeof neo4j.types.DateTime> {
  return neo4j.types.DateTime.fromStandardDate(moment);
}

/** A whole number as the database's integer: a plain JavaScript number would be stored as a float. */
export function toNeo4jInteger(value: number) {
  return neo4j.int(value);
}

/** A place on the globe (WGS 84, degrees) as the driver's own point. */
export function toNeo4jPoint(place: { latitude: number; longitude: number }) {
  return new neo4j.types.Point(neo4j.int(4326), place.longitude, place.latitude);
}

/**
 * Turns what the driver returns into plain values: nodes and relationships to their properties, days to `YYYY-MM-DD`,
 * moments to RFC 3339 in UTC, points to `{ latitude, longitude }`. Integers arrive as numbers already.
 */
export function fromNeo4j(value: unknown): unknown {
  if (value === null || value === undefined || typeof value !== 'object') return value ?? null;
  if (Array.isArray(value)) return value.map(fromNeo4j);
  if (neo4j.isDate(value)) return value.toString();
  if (neo4j.isDateTime(value)) return value.toStandardDate().toISOString();
  if (neo4j.isPoint(value)) return { latitude: value.y, longitude: value.x };
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return mapValues(value.properties);
  return mapValues(value as Record<string, unknown>);
}

function mapValues(source: Record<string, unknown>): Record<string, unknown> {
  const target: Record<string, unknown> = {};
  for (const key of Object.keys(source)) target[key] = fromNeo4j(source[key]);
  return target;
}
