import type { Role, Viewable } from '@atlas/shared/permissions';

/** One of the made-up people of a demonstration. */
export interface Persona {
  readonly persona: Role;
  readonly name: string;
  readonly post: string;
}

/** How one signs in here. */
export interface SignInOptions {
  /** Where the sign-in service is gone to by; null where there is none. */
  readonly signIn: string | null;
  /** Who one may read the demonstration as; nobody where this is not one. */
  readonly personas: readonly Persona[];
}

/** How one signs in here. @throws Error in words for the reader. */
export async function findSignInOptions(): Promise<SignInOptions> {
  const answer = await send('GET', '/auth/options');
  if (!answer.ok) throw new Error(`Asking how to sign in failed with status ${answer.status}.`);
  return answer.json();
}

/** Opens a session as one of the demonstration's people. @throws Error in words for the reader. */
export async function signInAs(persona: Role): Promise<void> {
  const answer = await send('POST', '/auth/demo', { persona });
  if (answer.status === 404) throw new Error('This Atlas is not a demonstration: sign in with your own account.');
  if (!answer.ok) throw new Error(`Signing in failed with status ${answer.status}. Try again in a moment.`);
}

/** Ends the session. @returns where to end it at the sign-in service too; null where there is no such place. @throws Error in words for the reader. */
export async function signOut(): Promise<string | null> {
  const answer = await send('POST', '/auth/sign-out');
  if (!answer.ok) throw new Error(`Signing out failed with status ${answer.status}. Try again in a moment.`);
  const { next }: { next: string | null } = await answer.json();
  return next;
}

/** Has this session see as another would, or as its own person again. @throws Error in words for the reader. */
export async function viewAs(as: Viewable | null, organisation?: string | null): Promise<void> {
  const answer = await send('POST', '/auth/view-as', { as, organisation: organisation ?? null });
  if (answer.ok) return;
  const { message }: { message?: string } = await answer.json().catch(() => ({}));
  throw new Error(message ?? `That failed with status ${answer.status}. Try again in a moment.`);
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
