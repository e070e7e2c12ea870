import type { Role } from '@atlas/shared/permissions';

/** One of the made-up people of a demonstration. */
export interface Persona {
  readonly persona: Role;
  readonly name: string;
  readonly post: string;
}

/** Who one may read the demonstration as; nobody where this is not one. @throws Error in words for the reader. */
export async function findPersonas(): Promise<readonly Persona[]> {
  const answer = await send('GET', '/auth/demo');
  if (!answer.ok) throw new Error(`Asking whether this is a demonstration failed with status ${answer.status}.`);
  const { personas }: { personas: readonly Persona[] } = await answer.json();
  return personas;
}

/** Opens a session as one of the demonstration's people. @throws Error in words for the reader. */
export async function signInAs(persona: Role): Promise<void> {
  const answer = await send('POST', '/auth/demo', { persona });
  if (answer.status === 404) throw new Error('This Atlas is not a demonstration: sign in with your own account.');
  if (!answer.ok) throw new Error(`Signing in failed with status ${answer.status}. Try again in a moment.`);
}

/** Ends the session. @throws Error in words for the reader. */
export async function signOut(): Promise<void> {
  const answer = await send('POST', '/auth/sign-out');
  if (!answer.ok) throw new Error(`Signing out failed with status ${answer.status}. Try again in a moment.`);
}

async function send(method: 'GET' | 'POST', path: string, body?: object): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  } catch {
    throw new Error('The Atlas cannot be reached. Check that you are connected, then try again.');
  }
}
