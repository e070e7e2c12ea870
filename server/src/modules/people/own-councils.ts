import { readingAs } from '../../auth/reader.ts';
import type { Context } from '../../context.ts';

/** The councils (else the bodies) whose own records this request's reader works with; none where nobody is signed in. */
export function ownCouncils({ reader }: Pick<Context, 'reader'>): readonly string[] {
  return readingAs(reader)?.councilIds ?? [];
}
