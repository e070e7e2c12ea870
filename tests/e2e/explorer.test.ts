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
  const run = page.getByRole('button', { name: /execute query|run/i }).first();
  await run.waitFor();
  const choice = page.getByRole('menuitem').first();
  const [answer] = await Promise.all([
    page.waitForResponse(
      (response) => response.url().endsWith('/graphql') && response.request().postData()?.includes('IntrospectionQuery') !== true,
    ),
    // Where the page holds several examples, the button asks which.
    run.click().then(() => choice.click({ timeout: 5_000 }).catch((error: unknown) => expect(String(error)).toContain('Timeout'))),
  ]);
  const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data).length).toBeGreaterThan(100);
  expect(elsewhere).toEqual([]);
});
