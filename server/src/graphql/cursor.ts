import { createHash } from 'node:crypto';
import { badInput } from '../errors.ts';

/** What a cursor is good for: the list's name, filter and order. Another list's cursor is refused. */
export type CursorScope = readonly unknown[];

/** Makes an opaque cursor of a row's place in a list. */
export function encodeCursor(scope: CursorScope, values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([digest(scope, values), ...values])).toString('base64url');
}

/**
 * Reads a cursor back.
 * @throws BAD_USER_INPUT naming `after`, where it is not one, or comes from another list
 */
export function decodeCursor(scope: CursorScope, cursor: string): unknown[] {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(decoded) && decoded[0] === digest(scope, decoded.slice(1))) return decoded.slice(1);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw badInput('after', 'this is not a cursor of this list. Take endCursor from its last page, with the same filter and order.');
}

function digest(scope: CursorScope, values: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([scope, values]))
    .digest('base64url')
    .slice(0, 10);
}
