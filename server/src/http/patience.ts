/** How long a request may take to arrive, in milliseconds: whoever sends a letter a minute holds a connection no longer than that. */
export interface Patience {
  /** Its address and headers. */
  readonly headersMs: number;
  /** All of it: five megabytes over a slow line are there in time. */
  readonly requestMs: number;
  /** How long nothing may pass either way, an answer being worked out among it. */
  readonly silenceMs: number;
  /** How often that is looked at. */
  readonly checkEveryMs: number;
}

export const PATIENCE: Patience = { headersMs: 20_000, requestMs: 120_000, silenceMs: 300_000, checkEveryMs: 5_000 };
