import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAtlas } from '../testkit/atlas.ts';
import { expectAccessible, openBrowser } from '../testkit/browser.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let merrowshire: string;
let action: string;
/** Somebody with few lines, whose partners have others. */
let quiet: string;

beforeAll(async () => {
  browser = await openBrowser();
  const found = await askAtlas(`{
    areas(filter: {text: "Merrowshire", levels: [COUNTY]}) { nodes { id } }
    organisations(filter: {text: "Merrowshire Voluntary Action"}) { nodes { id } }
  }`);
  merrowshire = found.areas.nodes[0].id;
  action = found.organisations.nodes[0].id;
  const { network } = await askAtlas(
    'query ($within: ID!) { network(input: {within: $within, hops: 0}) { nodes { degree organisation { id } } } }',
    {
      within: merrowshire,
    },
  );
  quiet = network.nodes.find((node: { degree: number }) => node.degree === 2).organisation.id;
});
afterAll(() => browser?.close());

/** Opens a network and waits until its picture is laid out. */
async function openNetwork(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  return settled(page);
}

async function settled(page: Page): Promise<Locator> {
  await page.waitForLoadState('networkidle');
  const map = page.locator('[role="application"][data-state="ready"]');
  await map.waitFor();
  return map;
}

const counts = async (map: Locator) => ({
  nodes: Number(await map.getAttribute('data-node-count')),
  lines: Number(await map.getAttribute('data-line-count')),
});
const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

describe('the network', () => {
  it('begins with something to see, and says in a sentence what the API says', async () => {
    const { page } = browser;
    const map = await openNetwork(page, '/network');
    const { network } = await askAtlas(
      'query ($within: ID!) { network(input: {within: $within, hops: 0}) { summary totalNodes ties { from to } } }',
      {
        within: merrowshire,
      },
    );
    await page.getByText(network.summary).waitFor();
    // Lines of several kinds between the same two are drawn as one.
    const pairs = new Set(network.ties.map(({ from, to }: { from: string; to: string }) => [from, to].sort().join()));
    expect(await counts(map)).toEqual({ nodes: network.totalNodes, lines: pairs.size });
  });

  it('moves along lines by the arrow keys, says where it went, and selects with Enter', async () => {
    const { page } = browser;
    const map = await openNetwork(page, `/network?around=${action}`);
    await map.focus();
    const first = await map.getAttribute('data-cursor');
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key);
    const after = await map.getAttribute('data-cursor');
    expect(first).not.toBeNull();
    expect(after).not.toBeNull();
    await page.keyboard.press('.');
    const beside = await map.getAttribute('data-cursor');
    expect(beside).not.toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('select') === beside);
    const name = (await askAtlas('query ($id: ID!) { organisation(id: $id) { name } }', { id: beside })).organisation.name;
    await page.getByRole('complementary').getByText(name).first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('select'));
  });

  it('hides and expands by key, undoes, and a link reproduces the view', async () => {
    const { page } = browser;
    const map = await openNetwork(page, `/network?around=${quiet}`);
    const before = await counts(map);
    await map.focus();
    await page.keyboard.press('.');
    await page.keyboard.press('e');
    await page.waitForURL((url) => url.searchParams.has('expand'));
    await settled(page);
    await page.waitForFunction(
      (nodes) => Number(document.querySelector('[role="application"]')?.getAttribute('data-node-count')) > nodes,
      before.nodes,
    );
    const expanded = await counts(await settled(page));
    await map.focus();
    await page.keyboard.press('h');
    await page.waitForURL((url) => url.searchParams.has('hide'));
    await expect.poll(async () => (await counts(await settled(page))).nodes, { timeout: 30_000 }).toBe(expanded.nodes - 1);
    const hidden = await counts(await settled(page));
    const link = page.url();
    const other = await openBrowser();
    try {
      expect(await counts(await openNetwork(other.page, link))).toEqual(hidden);
    } finally {
      await other.close();
    }
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForURL((url) => !url.searchParams.has('hide'));
    await expect.poll(async () => counts(await settled(page)), { timeout: 30_000 }).toEqual(expanded);
  });

  it('shows the same as a table, one key away', async () => {
    const { page } = browser;
    const { nodes } = await counts(await openNetwork(page, `/network?around=${action}`));
    await page.locator('h1').click();
    await page.keyboard.press('t');
    await page.waitForURL((url) => url.searchParams.get('view') === 'table');
    const rows = page.getByRole('table').first().locator('tbody tr');
    await expect.poll(() => rows.count(), { timeout: 20_000 }).toBe(nodes);
    // The rules are looked at on fewer rows: they are the same in each.
    await page.goto(`/network?around=${action}&sector=NHS&view=table`);
    await expect.poll(() => rows.count(), { timeout: 20_000 }).toBeGreaterThan(0);
    await expectAccessible(page);
  });

  it('is filtered by its legend, in the address and in the picture', async () => {
    const { page } = browser;
    const before = await counts(await openNetwork(page, `/network?within=${merrowshire}`));
    const after = await counts(await openNetwork(page, `/network?within=${merrowshire}&sector=NHS`));
    expect(after.nodes).toBeGreaterThan(0);
    expect(after.nodes).toBeLessThan(before.nodes);
    const { network } = await askAtlas(
      'query ($within: ID!) { network(input: {within: $within, hops: 0, sectors: [NHS]}) { totalNodes nodes { organisation { sector } } } }',
      { within: merrowshire },
    );
    expect(after.nodes).toBe(network.totalNodes);
    expect(new Set(network.nodes.map((node: { organisation: { sector: string } }) => node.organisation.sector))).toEqual(new Set(['NHS']));
  });

  it('shows another day as that day was', async () => {
    const { page } = browser;
    const now = await counts(await openNetwork(page, `/network?within=${merrowshire}`));
    const then = await counts(await openNetwork(page, `/network?within=${merrowshire}&asAt=2025-03-31`));
    expect(then.lines).toBeGreaterThan(0);
    expect(then.lines).toBeLessThan(now.lines);
    await page.locator('main').getByText('as at 31 March 2025').first().waitFor();
  });

  it('finds who could introduce two organisations, with reasons', async () => {
    const { page } = browser;
    const { network } = await askAtlas(
      'query ($id: ID!) { network(input: {around: [$id], hops: 2, limit: 2000}) { nodes { organisation { id } } ties { from to } } }',
      { id: action },
    );
    const near = new Set(
      network.ties.flatMap(({ from, to }: { from: string; to: string }) => (from === action ? [to] : to === action ? [from] : [])),
    );
    const far = network.nodes
      .map((node: { organisation: { id: string } }) => node.organisation.id)
      .find((id: string) => id !== action && !near.has(id));
    const { introductions } = await askAtlas(
      'query ($from: ID!, $to: ID!) { introductions(from: $from, to: $to) { summary paths { reasons } } }',
      {
        from: action,
        to: far,
      },
    );
    await openNetwork(page, `/network?around=${action}&introduce=${action}.${far}`);
    await page.getByText(introductions.summary).waitFor();
    for (const reason of introductions.paths[0].reasons) await page.getByText(reason).first().waitFor();
    await expectAccessible(page);
  });

  it('saves the picture as SVG and PNG', async () => {
    const { page } = browser;
    await openNetwork(page, `/network?around=${action}`);
    for (const [item, magic] of [
      ['Vector graphics (SVG)', '<svg'],
      ['Image (PNG)', '\u0089PNG'],
    ] as const) {
      await page.getByRole('button', { name: 'Save' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()]);
      const content = await readFile(await download.path(), 'latin1');
      expect(content.slice(0, 200)).toContain(magic);
      expect(content.length).toBeGreaterThan(5_000);
    }
  });

  it('says so where nothing is there to be drawn, and where the address makes no sense', async () => {
    const { page } = browser;
    await page.goto('/network?around=00000000-0000-4000-8000-000000000000');
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    expect(await page.locator('[role="application"]').count()).toBe(0);
    expect(param(page, 'around')).not.toBeNull();
  });
});
