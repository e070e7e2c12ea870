import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { formatError } from './errors.ts';

it.each(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'])('says no value of a reader’s again at full length (%s)', (code) => {
  const message = `Variable "$name" got invalid value "${'x'.repeat(20_000)}"; Field "colour" is not defined.`;
  const told = formatError({ message, extensions: { code } }, new GraphQLError(message)).message;
  expect(told.length).toBeLessThan(1_000);
  expect(told).toMatch(/^Variable "\$name" got invalid value .* … .*Field "colour" is not defined\.$/);
  expect(formatError({ message: 'Short.', extensions: { code } }, new GraphQLError('Short.')).message).toBe('Short.');
});
