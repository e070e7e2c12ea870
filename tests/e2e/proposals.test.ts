import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../testkit/browser.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
  await browser.page.goto('/');
});
afterAll(() => browser?.close());

const run = Date.now().toString(36);
async function become(page: Page, persona: string): Promise<void> {
  await page.request.post('/auth/demo', { data: { persona } });
}
async function ask(page: Page, query: string, variables: object = {}) {
  const { data } = await (await page.request.post('/graphql', { data: { query, variables } })).json();
  return data;
}
const FACTS = `query ($id: ID!) { organisation(id: $id) { ties(first: 200) { nodes { id strength status assertedBy { id } owner { id } from { id name } to { id name } } } } }`;

describe('a partner', () => {
  it('proposes another strength of their tie, a broker accepts it in My work, and they see what became of it', async () => {
    const { page } = browser;
    await become(page, 'PARTNER');
    const { me } = await ask(page, '{ me { speaksFor { id name } } }');
    const [own] = me.speaksFor;
    const { organisation } = await ask(page, FACTS, { id: own.id });
    const { proposals } = await ask(page, '{ proposals(filter: { states: [OPEN] }, first: 200) { nodes { about { id } } } }');
    const asked = new Set(proposals.nodes.map(({ about }: { about: { id: string } }) => about.id));
    const tie = organisation.ties.nodes.find(
      ({ id, strength, owner }: { id: string; strength: number; owner: { id: string } | null }) =>
        owner !== null && owner.id !== own.id && strength < 5 && !asked.has(id),
    );

    await page.goto(`/facts/${tie.id}`);
    await page.getByRole('button', { name: 'Propose a change' }).click();
    const form = page.getByRole('dialog', { name: 'Propose to change a tie' });
    await form.getByRole('combobox', { name: /^Strength/ }).click();
    await page.getByRole('option', { name: new RegExp(`^${tie.strength + 1},`) }).click();
    const why = `We share a rota, ${run}`;
    await form.getByRole('textbox', { name: /^Why it should be so/ }).fill(why);
    await form.getByRole('button', { name: 'Propose', exact: true }).click();
    await page.getByText('It is proposed').first().waitFor();
    const strengthOf = async () =>
      (await ask(page, FACTS, { id: own.id })).organisation.ties.nodes.find(({ id }: { id: string }) => id === tie.id).strength;
    expect(await strengthOf()).toBe(tie.strength);

    await become(page, 'BROKER');
    await page.goto('/my-work');
    await page.getByRole('heading', { name: /^Proposed, and waiting for an answer/ }).waitFor();
    const { proposals: waiting } = await ask(page, '{ proposals(filter: { states: [OPEN] }, first: 200) { nodes { id why } } }');
    const made = waiting.nodes.find((one: { why: string }) => one.why === why);
    const link = page.locator(`a[href*="/proposals/${made.id}"]`);
    const all = page.getByRole('button', { name: /^Show all .*proposed/ });
    await link.or(all).first().waitFor();
    if (!(await link.isVisible())) await all.click();
    await link.click();
    await page.getByText(why).waitFor();
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    const decision = page.getByRole('dialog', { name: 'Accept the proposal' });
    await decision.getByRole('textbox').fill('Thank you');
    await decision.getByRole('button', { name: 'Accept', exact: true }).click();
    await decision.waitFor({ state: 'hidden' });
    await page.getByText(/accepted it: the record is changed/).waitFor();
    expect(await strengthOf()).toBe(tie.strength + 1);

    await become(page, 'PARTNER');
    await page.goto('/my-organisation');
    await page.getByRole('heading', { level: 1, name: own.name }).waitFor();
    await page.getByText('“Thank you”').first().waitFor();
  });

  it('confirms a tie that others say they have, from the page of their own organisation', async () => {
    const { page } = browser;
    await become(page, 'PARTNER');
    const { me } = await ask(page, '{ me { speaksFor { id name } } }');
    const [own] = me.speaksFor;
    const { organisation } = await ask(page, FACTS, { id: own.id });
    const tie = organisation.ties.nodes.find(
      ({ status, assertedBy, owner }: { status: string; assertedBy: { id: string } | null; owner: { id: string } | null }) =>
        status !== 'CONFIRMED' && (assertedBy ?? owner)?.id !== own.id,
    );
    await page.goto('/my-organisation');
    const confirm = page.getByRole('button', { name: new RegExp(`^Confirm: ${tie.from.name} .* ${tie.to.name}$`) }).first();
    await confirm.focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Confirm' });
    await form.getByRole('button', { name: 'Confirm', exact: true }).click();
    await page.getByText('It is confirmed.').first().waitFor();
  });
});
