import { expect, it } from 'vitest';
import { safeReturnTo } from './return-to.ts';

const own = 'https://atlas.example';

it('keeps a page with its query and its place in it', () => {
  expect(safeReturnTo('/organisations?q=food%20bank&page=2#list')).toBe('/organisations?q=food%20bank&page=2#list');
  expect(safeReturnTo('/')).toBe('/');
});

it.each([
  ['https://evil.example'],
  ['//evil.example'],
  ['///evil.example'],
  ['/\\evil.example'],
  ['/\t//evil.example'],
  ['/.//evil.example'],
  ['/x/..//evil.example'],
  ['/%2F/evil.example'],
  ['/%5c%5cevil.example'],
  ['javascript:alert(1)'],
  ['data:text/html,x'],
  ['places'],
  ['/auth/callback?code=x'],
  ['/x\r\nSet-Cookie: a=b'],
  [`/${'x'.repeat(2_001)}`],
  [''],
  [undefined],
  [['/a', '//b']],
  [new URL('https://evil.example')],
])('leads to the first page rather than to %j', (asked) => expect(safeReturnTo(asked)).toBe('/'));

it('never leaves the site, whatever these signs are put together to', () => {
  const signs = ['/', '\\', '.', '..', '%2f', '%5c', '%09', '\t', '@', ':', '?', '#', 'http:', 'evil.example', '\u0000'];
  const longer = (texts: readonly string[]) => texts.flatMap((text) => signs.map((sign) => text + sign));
  for (const text of longer(longer(longer(longer(['/']))))) {
    const safe = safeReturnTo(text);
    // As a browser takes it, and as one would that decodes it first.
    const taken = [safe, decodeURIComponent(safe.split(/[?#]/)[0] ?? '')].map((each) => new URL(each, own).origin);
    if (taken.some((origin) => origin !== own)) expect.fail(`${JSON.stringify(text)} leads to ${safe}`);
  }
});
