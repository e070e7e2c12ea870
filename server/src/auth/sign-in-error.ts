/** Why a sign-in came to nothing, each with what to tell whoever tried. */
export const SIGN_IN_FAILURES = {
  DENIED: 'You were not signed in: the sign-in was cancelled, or your organisation does not let this account use the Atlas.',
  MISMATCH: 'This sign-in did not begin in this browser, or another one was begun since. Sign in again.',
  EXPIRED: 'This sign-in took too long, and what it began with is no longer kept. Sign in again.',
  REFUSED: 'The sign-in service did not confirm who you are. Sign in again; if that does not help, tell your administrator.',
  NO_NAME: 'The sign-in service says no name for you. Ask your administrator to let the Atlas have it.',
  PROVIDER_DOWN: 'The sign-in service cannot be reached at the moment. What is public can be read without it; try again in a few minutes.',
  TOO_MANY: 'There were too many failed sign-ins from here, or too many to this account. Wait some minutes, then sign in again.',
} as const;
export type SignInFailure = keyof typeof SIGN_IN_FAILURES;

/** A sign-in that came to nothing. What the provider said of it is the cause: for the log, not for the page. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly reason: SignInFailure;

  constructor(reason: SignInFailure, options?: { cause: unknown }) {
    super(SIGN_IN_FAILURES[reason], options);
    this.reason = reason;
  }
}
