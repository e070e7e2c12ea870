import { inject } from 'vitest';

/** Asks the Atlas under test over HTTP; fails the test where there are errors. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
export async function askAtlas(query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const response = await fetch(`${inject('atlasUrl')}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: { message: string }[] };
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}
