export { createSourceSchema, evidenceSchema } from './evidence.ts';
export { confirmSchema, disputeSchema, endNotAfterStart, endSchema, passageSchema, verifySchema } from './fact.ts';
export { createOrganisationSchema, updateOrganisationSchema } from './organisation.ts';
export { recordProvisionSchema, updateProvisionSchema } from './provision.ts';
export { blankToNull, chosenSchema, proseSchema, requiredProseSchema } from './text.ts';
export { recordTieSchema, updateTieSchema } from './tie.ts';
