import type { Role } from '@atlas/shared/permissions';

/**
 * Opens a session as one of the demonstration's people.
 * @throws Error in words for the reader, when this is not a demonstration or the server cannot be reached.
 */
export async function signInAs(persona: Role): Promise<void> {
  const answer = await send('/auth/demo', { persona });
  if (answer.status === 404) throw new Error('This Atlas is not a demonstration: sign in the way your council does.');
  if (!answer.ok) throw new Error(`Signing in failed with status ${answer.status}. Try again in a moment.`);
}

/** Ends the session. @throws Error in words for the reader. */
export async function signOut(): Promise<void> {
  const answer = await send('/auth/sign-out', {});
  if (!answer.ok) throw new Error(`Signing out failed with status ${answer.status}. Try again in a moment.`);
}

async function send(path: string, body: object): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error('The Atlas cannot be reached. Check that you are connected, then try again.');
  }
}
