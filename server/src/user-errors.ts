import type { UserErrorCode } from '@atlas/shared/vocabulary';
import type { z } from 'zod';

/** An expected failure of a mutation: what is wrong, with which field of the input, and what to do. */
export interface UserErrorDetail {
  /** The path in the input: `['parties', '0', 'organisation']`; null where it is about the whole. */
  readonly field: readonly string[] | null;
  readonly code: UserErrorCode;
  readonly message: string;
}

/** Ends a mutation with nothing written; what went wrong is told in its payload. */
export class UserErrors extends Error {
  override readonly name = 'UserErrors';
  readonly errors: readonly UserErrorDetail[];

  constructor(...errors: readonly UserErrorDetail[]) {
    super(errors.map(({ message }) => message).join(' '));
    this.errors = errors;
  }
}

/** One expected failure. @param field a path in the input, its steps put together with dots; empty for the whole */
export function userError(code: UserErrorCode, field: string, message: string): UserErrors {
  return new UserErrors({ field: field === '' ? null : field.split('.'), code, message });
}

/**
 * Checks an input by its shared schema, which the forms use too.
 * @throws {UserErrors} one for each field that is missing (REQUIRED) or not as it has to be (INVALID)
 */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new UserErrors(
    ...parsed.error.issues.map(({ path, message, ...issue }) => ({
      field: path.length === 0 ? null : path.map(String),
      code:
        isMissing(valueAt(input, path)) || (issue.code === 'custom' && issue.params?.code === 'REQUIRED')
          ? ('REQUIRED' as const)
          : ('INVALID' as const),
      message,
    })),
  );
}

const isMissing = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined),
    input,
  );
}
