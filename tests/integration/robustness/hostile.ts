import * as fc from 'fast-check';

/** Texts that have broken somebody's software. */
export const hostileTexts: readonly string[] = [
  'x'.repeat(100_000),
  'é'.repeat(2_000),
  `${'long '.repeat(60)}`,
  'جمعية كبار السن في ويزبيتش',
  'עמותת \u202Eהפוכה\u202C and back',
  '👩🏽‍🤝‍👩🏻 Together 🫖🏳️‍🌈',
  'e\u0301cole Zo\u00eb ﬁ \u200bzero\u200dwidth',
  'a\u0000b',
  'line\u0007bell\u001b[31mred\u0085\u009f',
  'half \uD83D of a sign',
  'tab\tand\r\nlines\u2028apart',
  "'}) DETACH DELETE n //",
  '"}) MATCH (n) DETACH DELETE n RETURN 1 //',
  '`]-() DELETE n /* $input */',
  '$id {{constructor}} $(reboot) %s %00 \\u0027 \\',
  '<script>alert(document.cookie)</script><img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>&lt;b&gt;&amp;',
  'javascript:alert(1)',
  'https://example.org/?a="b"&c=<d>',
  "Robert'); DROP TABLE Students;--",
  '=HYPERLINK("http://example.org","x")',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '0',
  '   ',
  '',
  '\u0000',
  '…',
];

export const hostileText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
);

/** What is no text, no number, no list and no record. */
const misfits = [null, true, [], {}, [[]], 'NO_SUCH_VALUE', -1, 1.5] as const;
const misfit = fc.constantFrom<unknown>(...misfits);
const wholeNumbers = [-1, 0, 1, 5, 2_147_483_647, -2_147_483_648, 2_147_483_648, Number.MAX_SAFE_INTEGER, 2 ** 53, 1e308, 0.5, '1'];
const amounts = [-1, -1_000_000_00, 0, 1, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 2 ** 53, 1e21, 0.5, '100', '£1'];
const days = [
  '2026-11-22',
  '2024-02-29',
  '2025-02-29',
  '2026-02-30',
  '0000-00-00',
  '0000-01-01',
  '0001-01-01',
  '1066-10-14',
  '1899-12-31',
  '2999-01-01',
  '9999-12-31',
  '10000-01-01',
  '-0001-01-01',
  '+275760-09-13',
  '2026-11-22T00:00:00Z',
  '22/11/2026',
  '',
  "'}) DELETE n //",
];
const looseDates = [...days, '2014?', 'XXXX-02-07', '2013-09/..', '../2013', '2023-23', 'Y-17E7', '[1667,1668]', '1560~', '-9999'];
const moments = [...days, '2026-11-22T25:00:00Z', '9999-12-31T23:59:59.999Z', '0001-01-01T00:00:00Z'];

const byScalar: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  String: hostileText,
  ID: hostileText,
  Int: fc.constantFrom<unknown>(...wholeNumbers),
  Float: fc.constantFrom<unknown>(...wholeNumbers, -1e308, 5e-324),
  Boolean: fc.constantFrom<unknown>(true, false, 'true', 1),
  Pence: fc.constantFrom<unknown>(...amounts),
  Date: fc.constantFrom<unknown>(...days),
  Edtf: fc.constantFrom<unknown>(...looseDates),
  DateTime: fc.constantFrom<unknown>(...moments),
};

/** Values for a scalar of this name, most of them of the right form and none of them harmless. */
export function hostileScalar(name: string): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 6, arbitrary: byScalar[name] ?? hostileText }, { weight: 1, arbitrary: misfit });
}

export { misfit };
