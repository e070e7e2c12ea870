import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAtlas } from '../testkit/atlas.ts';
import { DESK, expectAccessible, openBrowser, PHONE } from '../testkit/browser.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let merrowshire: string;
let cornwall: string;

beforeAll(async () => {
  browser = await openBrowser();
  const found = await askAtlas(`{
    areas(filter: {text: "Merrowshire", levels: [COUNTY]}) { nodes { id } }
    areaByGssCode(gssCode: "E06000052") { id }
  }`);
  merrowshire = found.areas.nodes[0].id;
  cornwall = found.areaByGssCode.id;
});
afterAll(() => browser?.close());

const mapOf = (page: Page) => page.getByRole('listbox', { name: /arrow keys go from area to area/ });
/** What the keyboard is on, as it is told. */
const current = (page: Page) =>
  page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.textContent);
/** Goes on with Tab until the map has the focus. */
async function tabToMap(page: Page): Promise<void> {
  const map = mapOf(page);
  await map.waitFor();
  await page.getByRole('heading', { name: 'Map of the places in it' }).evaluate((heading: HTMLElement) => {
    heading.tabIndex = -1;
    heading.focus();
  });
  for (let i = 0; i < 5; i += 1) {
    await page.keyboard.press('Tab');
    if (await map.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab does not lead to the map.');
}

describe.each([
  ['a desk', DESK],
  ['a phone', PHONE],
])('the map of a place, on %s', (_, viewport) => {
  it('is walked by the keyboard alone, selects and leads on', async () => {
    const { page } = browser;
    const problems: string[] = [];
    const note = (error: Error) => problems.push(error.message);
    page.on('pageerror', note);
    await page.setViewportSize(viewport);
    await page.goto(`/places/${merrowshire}`);
    await page.locator('[data-state="ready"]').waitFor();
    await tabToMap(page);
    expect(await current(page)).toBe('Ashmere');
    await page.keyboard.press('ArrowRight');
    expect(await current(page)).toBe('Calderstow');
    await page.keyboard.press('ArrowDown');
    expect(await current(page)).toBe('Harrowick');
    await page.keyboard.press('ArrowRight');
    expect(await current(page)).toBe('Saltreach');
    await page.keyboard.press('ArrowRight');
    expect(await current(page)).toBe('Saltreach');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('option', { selected: true }).textContent()).toBe('Saltreach');
    expect(await page.getByRole('button', { name: 'Saltreach', pressed: true }).count()).toBe(1);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option', { selected: true }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByText('Selected: ').getByRole('link', { name: 'Saltreach' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Saltreach' }).waitFor();
    await page.getByRole('list', { name: 'Parishes in Saltreach, as a list' }).waitFor();
    page.off('pageerror', note);
    expect(problems).toEqual([]);
  });

  it('says so where no boundary is held, and is walked all the same', async () => {
    const { page } = browser;
    await page.setViewportSize(viewport);
    await page.goto(`/places/${cornwall}`);
    await page.getByText('No boundary is held of any of these 207 areas: a square stands for each, in order of name').waitFor();
    await tabToMap(page);
    expect(await current(page)).toBe('Advent');
    await page.keyboard.press('ArrowRight');
    expect(await current(page)).toBe('Altarnun');
    await page.keyboard.press('End');
    expect(await current(page)).toBe('Zennor');
    await expectAccessible(page);
  });
});

it('loads nothing from anywhere else, and its worker from here', async () => {
  const { page, context } = browser;
  const asked: string[] = [];
  const note = (request: { url(): string }) => asked.push(request.url());
  context.on('request', note);
  await page.setViewportSize(DESK);
  await page.goto(`/places/${merrowshire}?map=DISTRICT`);
  await page.locator('[data-state="ready"]').waitFor();
  context.off('request', note);
  const home = new URL(page.url()).origin;
  expect(asked.filter((url) => !url.startsWith(home) && !url.startsWith(`blob:${home}`) && !url.startsWith('data:'))).toEqual([]);
  expect(asked.some((url) => /maplibre-gl-worker/.test(url))).toBe(true);
});

it('is drawn with its names where the address has a cell open', async () => {
  const { page } = browser;
  const { area, frameworks } = await askAtlas(`{
    area(id: "${merrowshire}") { contains(level: DISTRICT) { id name } }
    frameworks { isIllustrative themes { id } }
  }`);
  const [district] = area.contains;
  const theme = frameworks.find(({ isIllustrative }: { isIllustrative: boolean }) => isIllustrative).themes[0].id;
  await page.goto(`/coverage?place=${merrowshire}&cellArea=${district.id}&cellTheme=${theme}`);
  const map = page.locator('[data-state="ready"]');
  await map.waitFor();
  await map.getByText(district.name, { exact: true }).waitFor();
});
