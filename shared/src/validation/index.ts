export { charityNumberSchema, companyNumberSchema, gssCodeSchema, idSchema, odsCodeSchema, uprnSchema } from './codes.ts';
export { identifierSchema, identifierSchemeSchema } from './identifier.ts';
export { textSchema } from './text.ts';
export { edtfSchema, isoDateSchema, nameSchema, penceSchema, strengthSchema, websiteSchema } from './values.ts';
