import { expect, it } from 'vitest';
import { browserInWords } from './browser.ts';

it('names a browser and its system, and leaves others their own words', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
  expect(browserInWords(windows)).toBe('Chrome on Windows');
  expect(browserInWords(`${windows} Edg/140.0`)).toBe('Edge on Windows');
  expect(browserInWords('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1')).toBe(
    'Safari on iPhone or iPad',
  );
  expect(browserInWords('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe('Firefox on Linux');
  expect(browserInWords('curl/8.5.0')).toBe('curl/8.5.0');
  expect(browserInWords('x'.repeat(200))).toHaveLength(61);
  expect(browserInWords(null)).toContain('does not say');
});
