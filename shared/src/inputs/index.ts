export { createOrganisationSchema, updateOrganisationSchema } from './organisation.ts';
export { blankToNull, chosenSchema, proseSchema, requiredProseSchema } from './text.ts';
