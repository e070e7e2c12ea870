import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, openBrowser } from '../testkit/browser.ts';

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

/** Chooses a record in a field of the open form by typing its name. */
async function choose(page: Page, field: string | RegExp, name: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

async function chooseKind(page: Page, field: string | RegExp, label: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: label, exact: true }).click();
}

describe('an asset transfer', () => {
  it('goes from expression of interest to a live agreement, by mouse', async () => {
    const { page } = browser;
    const title = `Toilet block, Harbour Road ${run}`;
    await page.goto('/pipeline');
    await page.getByRole('button', { name: 'Record an agreement' }).click();
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: /^Title/ })
      .fill(title);
    await chooseKind(page, /^Kind of agreement/, 'Asset transfer');
    await choose(page, /^Party 1/, 'Merrowshire County Council');
    await chooseKind(page, /^Role of party 1/, 'Transferor');
    await choose(page, /^Party 2/, 'Ternmouth Town Council');
    await chooseKind(page, /^Role of party 2/, 'Transferee');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await dialog(page, 'Record an agreement').waitFor({ state: 'hidden' });
    const { data } = await (
      await page.request.post('/graphql', {
        data: { query: 'query ($text: String) { agreements(filter: {text: $text}) { nodes { id title } } }', variables: { text: run } },
      })
    ).json();
    const made = data.agreements.nodes.find((one: { title: string }) => one.title === title);
    await page.goto(`/agreements/${made.id}`);

    await page.getByRole('button', { name: 'Cost an option' }).first().click();
    await page.getByRole('textbox', { name: /^What the option is called/ }).fill('Transfer to the town council');
    await page.getByRole('textbox', { name: /^Over how many years/ }).fill('10');
    await page.getByRole('combobox', { name: 'Party of line 1' }).click();
    await page.getByRole('option', { name: /Merrowshire County Council/ }).click();
    await chooseKind(page, /^Kind of line 1/, 'Running');
    await page.getByRole('textbox', { name: /^Each year/ }).fill('12500');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Transfer to the town council').first().waitFor();

    const moveTo = async (stage: string, fill?: () => Promise<void>) => {
      await page.getByRole('button', { name: `Move to ${stage}` }).click();
      const open = dialog(page, /^Move /);
      await open.waitFor();
      await fill?.();
      await open.getByRole('button', { name: `Move to ${stage}`, exact: false }).click();
      await open.waitFor({ state: 'hidden' });
    };
    await moveTo('business case');
    await moveTo('decision', async () => {
      await choose(page, /^Body that decided/, 'Merrowshire Devolution Board');
      await page.getByRole('textbox', { name: /^Meeting/ }).fill(new Date().toISOString().slice(0, 10));
      await page.getByRole('textbox', { name: /^Outcome/ }).fill('Agreed');
    });
    await moveTo('legal');
    await moveTo('live');
    await page.getByText(/live/i).first().waitFor();
    await expectAccessible(page);
  });
});

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
