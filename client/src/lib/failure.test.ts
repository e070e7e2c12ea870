import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { describe, expect, it } from 'vitest';
import { describeFailure, isNoId } from './failure.ts';

const failed = (code: string, message: string, more: object = {}) =>
  new CombinedGraphQLErrors({ data: null, errors: [{ message, extensions: { code, ...more } }] });

describe('describeFailure', () => {
  it('gives the request’s number for what went wrong inside, and not what did', () => {
    const words = describeFailure(failed('INTERNAL_SERVER_ERROR', 'Neo4j said no', { requestId: 'req-1' }));
    expect(words).toMatchObject({ requestId: 'req-1', canRetry: true });
    expect(JSON.stringify(words)).not.toContain('Neo4j');
  });

  it('passes on what the reader can put right', () => {
    expect(describeFailure(failed('BAD_USER_INPUT', 'after: “x” is not a cursor.'))).toMatchObject({
      detail: 'after: “x” is not a cursor.',
      canRetry: false,
    });
    expect(describeFailure(failed('FORBIDDEN', 'Brokers may.'))).toMatchObject({ title: 'You may not see this.', detail: 'Brokers may.' });
  });

  it('tells a malformed id from another fault in the address', () => {
    expect(isNoId(failed('BAD_USER_INPUT', 'id: Id “x” is not valid'))).toBe(true);
    expect(isNoId(failed('BAD_USER_INPUT', 'asAt: “x” is not a day'))).toBe(false);
    expect(isNoId(new TypeError('id: x'))).toBe(false);
  });

  it('takes anything else for an Atlas out of reach', () => {
    expect(describeFailure(new TypeError('fetch failed')).title).toBe('The Atlas cannot be reached.');
  });
});
