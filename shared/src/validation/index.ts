export { charityNumberSchema, companyNumberSchema, gssCodeSchema, idSchema, odsCodeSchema, uprnSchema } from './codes.ts';
export { identifierSchema, identifierSchemeSchema } from './identifier.ts';
export { plainText, textSchema } from './text.ts';
export { edtfSchema, historicDateSchema, isoDateSchema, nameSchema, penceSchema, strengthSchema, websiteSchema } from './values.ts';
