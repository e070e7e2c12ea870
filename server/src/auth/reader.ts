/**
 * Who reads. Every query is run for one of these; what they may see is put into the query itself.
 * - ANONYMOUS sees what is PUBLIC.
 * - SIGNED_IN sees PUBLIC and NETWORK; OWNER records of their councils; PARTIES records their organisations are in;
 *   RESTRICTED records that name them, or a group they belong to.
 * - SYSTEM (the command line, migrations, jobs) sees everything.
 */
export type Reader =
  | { readonly kind: 'ANONYMOUS' }
  | { readonly kind: 'SYSTEM' }
  | {
      readonly kind: 'SIGNED_IN';
      readonly principalId: string;
      readonly councilIds: readonly string[];
      readonly organisationIds: readonly string[];
      /** Groups they belong to, as RESTRICTED records name them: the stewards of a council, the administrators. */
      readonly groups?: readonly string[];
    };

/** Whoever is not signed in. */
export const anonymousReader: Reader = { kind: 'ANONYMOUS' };
/** The Atlas itself. */
export const systemReader: Reader = { kind: 'SYSTEM' };
