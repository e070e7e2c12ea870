import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../testkit/browser.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
  const { page } = browser;
  await page.goto('/');
  await page.request.post('/auth/demo', { data: { persona: 'BROKER' } });
});
afterAll(() => browser?.close());

/** Told apart from what an earlier run on the same store left. */
const run = Date.now().toString(36);
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });

describe('a contact', () => {
  it('is logged from any page, by keyboard alone, and undone', async () => {
    const { page } = browser;
    const title = `Rang about the pantry ${run}`;
    await page.goto('/programmes');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect
      .poll(async () => {
        await page.keyboard.press('c');
        return dialog(page, 'Log a contact').count();
      })
      .toBe(1);
    await page.keyboard.type('Tide and Table', { delay: 10 });
    await page.getByRole('option', { name: /^Tide/ }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.getByRole('textbox', { name: /^What, in one line/ }).focus();
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await dialog(page, 'Log a contact').waitFor({ state: 'hidden' });
    const count = async () => {
      const { data } = await (
        await page.request.post('/graphql', { data: { query: '{ engagements(first: 200) { nodes { title } } }' } })
      ).json();
      return data.engagements.nodes.filter((one: { title: string }) => one.title === title).length;
    };
    expect(await count()).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone.').first().waitFor();
    expect(await count()).toBe(0);
  });
});
