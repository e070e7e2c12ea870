import { config } from 'zod';

// The pages' security policy lets no text be run as code, which the rules of the inputs would try else: said before any rule is made.
config({ jitless: true });
void import('./start.tsx');
