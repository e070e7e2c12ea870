import { textSchema, tidyCode } from './text.ts';

/** The id of a record of ours; lower case. */
export const idSchema = textSchema({
  what: 'Id',
  expected: 'a UUID, such as 3f2b8c1e-5d4a-4c6b-9e7f-0a1b2c3d4e5f',
  test: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  tidy: (text) => text.toLowerCase(),
});

/** Office for National Statistics code of a place or council. */
export const gssCodeSchema = textSchema({
  what: 'GSS code',
  expected: 'a letter for the country (E, W, S, N, J, K, L or M) and eight digits, such as E10000003',
  test: /^[EWSNJKLM]\d{8}$/,
  tidy: tidyCode,
});

/** Number in the register of the Charity Commission for England and Wales (GB-CHC). */
export const charityNumberSchema = textSchema({
  what: 'Charity number',
  expected: 'six or seven digits as registered in England and Wales, such as 1061169',
  test: /^[1-9]\d{5,6}$/,
  tidy: tidyCode,
});

/** Number in the register of Companies House (GB-COH), with the leading noughts that spreadsheets lose put back. */
export const companyNumberSchema = textSchema({
  what: 'Company number',
  expected: 'eight characters, digits alone or after two letters, such as 03189145 or IP12345R',
  test: /^(\d{8}|[A-Z]{2}\d{6}|[A-Z]{2}\d{5}[A-Z])$/,
  tidy: (text) => (/^\d{5,7}$/.test(tidyCode(text)) ? tidyCode(text).padStart(8, '0') : tidyCode(text)),
});

/** NHS Organisation Data Service code. */
export const odsCodeSchema = textSchema({
  what: 'ODS code',
  expected: 'three to eight letters and digits, such as QUE or RGT01',
  test: /^[A-Z0-9]{3,8}$/,
  tidy: tidyCode,
});

/** Unique property reference number, without leading noughts. */
export const uprnSchema = textSchema({
  what: 'UPRN',
  expected: 'one to twelve digits, such as 10090424555',
  test: /^[1-9]\d{0,11}$/,
  tidy: (text) => tidyCode(text).replace(/^0+(?=\d)/, ''),
});
