import { config } from 'zod';

/** The pages' security policy lets no text be run as code, which the rules of the inputs would try else. To be read before any of them. */
config({ jitless: true });
