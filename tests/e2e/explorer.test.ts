import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../testkit/browser.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

it('opens on worked examples that answer, and asks no other host', async () => {
  const { page } = browser;
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('atlasUrl')) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
  });
  await page.goto('/explorer');
  // It runs nothing before it has read the schema.
  await page.waitForLoadState('networkidle');
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/graphql')),
    page.getByRole('button', { name: /^execute query/i }).click(),
  ]);
  const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data).length).toBeGreaterThan(100);
  expect(elsewhere).toEqual([]);
});
