import { expect, test } from 'vitest';
import { explainConnectionError, isRecentEnough } from './connection-errors.ts';

const target = { uri: 'neo4j://db:7687', username: 'neo4j', database: 'atlas' };
const driverError = (code: string, message: string, cause?: Error) => Object.assign(new Error(message, { cause }), { code });

test.each([
  ['5.26.0', true],
  ['5.26.30', true],
  ['5.27-aura', true],
  ['2025.10.1', true],
  ['5.25.1', false],
  ['4.4.38', false],
])('%s is recent enough: %s', (version, expected) => {
  expect(isRecentEnough(version)).toBe(expected);
});

test('an unreachable cluster names the innermost reason', () => {
  const cause = new Error('Failed to connect to server. Note this. Caused by: connect ECONNREFUSED 127.0.0.1:1');
  const failure = explainConnectionError(driverError('ServiceUnavailable', 'Could not perform discovery.', cause), target);
  expect(failure).toMatchObject({
    code: 'UNREACHABLE',
    message: 'Neo4j at neo4j://db:7687 cannot be reached: connect ECONNREFUSED 127.0.0.1:1.',
  });
});

test.each([
  ['Neo.ClientError.Security.Unauthorized', 'The client is unauthorized.', 'WRONG_PASSWORD'],
  ['Neo.ClientError.Security.AuthenticationRateLimit', 'Too many attempts.', 'WRONG_PASSWORD'],
  ['Neo.ClientError.Database.DatabaseNotFound', 'Graph not found: atlas', 'NO_SUCH_DATABASE'],
  ['N/A', 'Server responded HTTP. Make sure you are not trying to connect to the http endpoint', 'NOT_NEO4J'],
])('%s is %s', (code, message, expected) => {
  const failure = explainConnectionError(driverError(code, message), target);
  expect(failure?.code).toBe(expected);
  expect(failure?.remedy).toMatch(/NEO4J_[A-Z]+/);
});

test('what is not about the connection stays what it is', () => {
  expect(explainConnectionError(driverError('Neo.ClientError.Statement.SyntaxError', 'Invalid input'), target)).toBeUndefined();
  expect(explainConnectionError('text', target)).toBeUndefined();
});
