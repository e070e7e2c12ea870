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

describe('sharing', () => {
  const ask = async (query: string, variables: object = {}) => {
    const { data } = await (await browser.page.request.post('/graphql', { data: { query, variables } })).json();
    return data;
  };
  const become = (persona: string) => browser.page.request.post('/auth/demo', { data: { persona } });

  it('shows a record to the partner until the steward takes it back', async () => {
    const { page } = browser;
    await become('STEWARD');
    const title = `Candid meeting ${run}`;
    const { recordEngagement } = await ask(
      'mutation ($input: RecordEngagementInput!) { recordEngagement(input: $input) { engagement { id } userErrors { message } } }',
      { input: { title, kind: 'MEETING', on: '2026-01-15' } },
    );
    const path = `/engagements/${recordEngagement.engagement.id}`;
    const seenByPartner = async () => {
      await become('PARTNER');
      const { node } = await ask('query ($id: ID!) { node(id: $id) { id } }', { id: recordEngagement.engagement.id });
      await become('STEWARD');
      return node !== null;
    };
    expect(await seenByPartner()).toBe(false);
    await page.goto(path);
    await page.getByRole('button', { name: 'Who can see this?' }).click();
    await dialog(page, 'Who can see this?').getByRole('button', { name: 'Change who can see it' }).click();
    const form = dialog(page, 'Change who can see it');
    await form.getByRole('combobox', { name: 'Shared with' }).fill('Tide and Table');
    await page
      .getByRole('option', { name: /^Tide and Table/ })
      .first()
      .click();
    await page.keyboard.press('Escape');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'hidden' });
    expect(await seenByPartner()).toBe(true);
    await dialog(page, 'Who can see this?').getByRole('button', { name: 'Take it back from Tide and Table' }).click();
    await page.getByText('It is no longer shared with Tide and Table.').first().waitFor();
    expect(await seenByPartner()).toBe(false);
  });
});
