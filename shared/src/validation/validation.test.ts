import { describe, expect, it } from 'vitest';
import {
  charityNumberSchema,
  companyNumberSchema,
  edtfSchema,
  gssCodeSchema,
  historicDateSchema,
  identifierSchema,
  idSchema,
  isoDateSchema,
  nameSchema,
  odsCodeSchema,
  penceSchema,
  strengthSchema,
  uprnSchema,
  websiteSchema,
} from './index.ts';

const messageOf = (result: { error?: { issues: { message: string }[] } }) => result.error?.issues[0]?.message;

describe('codes', () => {
  it.each([
    [idSchema, '3F2B8C1E-5D4A-4C6B-9E7F-0A1B2C3D4E5F', '3f2b8c1e-5d4a-4c6b-9e7f-0a1b2c3d4e5f'],
    [gssCodeSchema, ' e10000003 ', 'E10000003'],
    [charityNumberSchema, '1061169', '1061169'],
    [charityNumberSchema, '204 279', '204279'],
    [companyNumberSchema, '3189145', '03189145'],
    [companyNumberSchema, 'ip12345r', 'IP12345R'],
    [companyNumberSchema, 'CE012345', 'CE012345'],
    [odsCodeSchema, 'que', 'QUE'],
    [uprnSchema, '000010090424555', '10090424555'],
    [isoDateSchema, '2024-02-29', '2024-02-29'],
    [isoDateSchema, '1800-01-01', '1800-01-01'],
    [historicDateSchema, '1086-08-01', '1086-08-01'],
    [edtfSchema, 'XXXX-02-07', 'XXXX-02-07'],
    [nameSchema, '  Wisbech   Community\nCentre ', 'Wisbech Community Centre'],
    [websiteSchema, 'www.example.org/a', 'https://www.example.org/a'],
    [websiteSchema, 'http://example.org', 'http://example.org'],
  ])('%#: takes %j', (schema, given, kept) => {
    expect(schema.parse(given)).toBe(kept);
  });

  it.each([
    [idSchema, 'abc', 'Id “abc” is not valid: expected a UUID'],
    [gssCodeSchema, 'E1000003', 'GSS code “E1000003” is not valid: expected a letter'],
    [charityNumberSchema, '12345', 'Charity number “12345” is not valid: expected six or seven digits'],
    [companyNumberSchema, '1234', 'Company number “1234” is not valid'],
    [odsCodeSchema, 'Q!', 'ODS code “Q!” is not valid'],
    [uprnSchema, '0', 'UPRN “0” is not valid'],
    [isoDateSchema, '1799-12-31', 'such as 2026-11-22, from 1800-01-01 to 2199-12-31'],
    [isoDateSchema, '2200-01-01', 'from 1800-01-01 to 2199-12-31'],
    [historicDateSchema, '2200-01-01', 'from 1000-01-01 to 2199-12-31'],
    [isoDateSchema, '2025-02-29', 'Date “2025-02-29” is not valid: expected a day written YYYY-MM-DD'],
    [edtfSchema, 'autumn', 'Date “autumn” is not valid: expected ISO 8601-2'],
    [nameSchema, ' - ', 'Name “ - ” is not valid'],
    [nameSchema, 'x'.repeat(301), `Name “${'x'.repeat(60)}…” is not valid: expected 1 to 300 characters`],
    [websiteSchema, 'javascript:alert(1)', 'Website “javascript:alert(1)” is not valid'],
    [websiteSchema, 'https://user:pass@example.org', 'Website “https://user:pass@example.org” is not valid'],
    [gssCodeSchema, 5, 'GSS code 5 is not valid'],
    [gssCodeSchema, undefined, 'GSS code is missing: give a letter for the country'],
    [gssCodeSchema, null, 'GSS code is missing'],
  ])('%#: refuses %j and says why', (schema, given, message) => {
    expect(messageOf(schema.safeParse(given))).toContain(message);
  });
});

describe('figures', () => {
  it('takes whole numbers in range only', () => {
    expect([strengthSchema.parse(1), strengthSchema.parse(5), penceSchema.parse(-100)]).toEqual([1, 5, -100]);
    for (const wrong of [0, 6, 2.5, '3'])
      expect(messageOf(strengthSchema.safeParse(wrong))).toBe(`Strength ${wrong} is not valid: expected a whole number from 1 to 5.`);
    expect(messageOf(penceSchema.safeParse(1.5))).toContain('Amount 1.5 is not valid: expected a whole number of pence');
    expect(penceSchema.safeParse(2 ** 53).success).toBe(false);
  });
});

describe('identifiers', () => {
  it('are checked by their scheme', () => {
    expect(identifierSchema.parse({ scheme: 'gb-coh', value: '3189145' })).toEqual({ scheme: 'GB-COH', value: '03189145' });
    expect(identifierSchema.parse({ scheme: 'GB-LAE', value: 'CAM' })).toEqual({ scheme: 'GB-LAE', value: 'CAM' });
    const wrong = identifierSchema.safeParse({ scheme: 'GSS', value: 'x' });
    expect(wrong.error?.issues[0]).toMatchObject({ path: ['value'], message: expect.stringContaining('GSS code “x” is not valid') });
    expect(messageOf(identifierSchema.safeParse({ scheme: 'GB CHC!', value: '1' }))).toContain('Identifier scheme “GB CHC!” is not valid');
    expect(messageOf(identifierSchema.safeParse({ scheme: 'GB-LAE', value: '' }))).toContain('Identifier “” is not valid');
  });
});
