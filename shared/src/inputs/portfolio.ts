import { z } from 'zod';
import { idsSchema } from './lists.ts';
import { chosenSchema } from './text.ts';

/** The places and themes one's work is about. */
export const portfolioSchema = z.object({ areas: idsSchema('places', 50), themes: idsSchema('themes', 50) });
/** The same of somebody else. */
export const portfolioOfSchema = portfolioSchema.extend({ principal: chosenSchema('whose places and themes they are') });
