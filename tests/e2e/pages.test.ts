import type { ConsoleMessage, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { askAtlas } from '../testkit/atlas.ts';
import { DESK, expectAccessible, openBrowser, PHONE } from '../testkit/browser.ts';

/** One address of each kind of page; the ids are found by asking the API. */
async function addresses(): Promise<Record<string, string>> {
  const { organisations, agreements, programmes, areas, sources } = await askAtlas(`{
    organisations(filter: {text: "Merrowshire Voluntary Action"}, first: 1) { nodes { id } }
    agreements(first: 1, filter: {stages: [LIVE]}) { nodes { id } }
    programmes(first: 5) { nodes { id } }
    areas(filter: {text: "Merrowshire", levels: [COUNTY]}) { nodes { id } }
    sources(first: 5) { nodes { id } }
  }`);
  const id = (list: { nodes: { id: string }[] }) => list.nodes[0]?.id;
  return {
    Home: '/',
    Coverage: '/coverage',
    Network: '/network',
    Organisations: '/organisations',
    'an organisation': `/organisations/${id(organisations)}`,
    Agreements: '/agreements',
    'an agreement': `/agreements/${id(agreements)}`,
    Programmes: '/programmes',
    'a programme': `/programmes/${id(programmes)}`,
    Places: '/places',
    'a place': `/places/${id(areas)}`,
    Sources: '/sources',
    'who sees what': '/who-sees-what',
    Pipeline: '/pipeline',
    'Board meeting': '/board-meeting',
    Responsibilities: '/responsibilities',
    Buildings: '/assets',
    Maturity: '/assessments',
    People: '/people',
    Meetings: '/engagements',
    'Offers and needs': '/offers',
    'My work': '/my-work',
    'What changed': '/changes',
    History: '/history',
    Imports: '/imports',
    'My account, not signed in': '/account',
    'a source': `/sources/${id(sources)}`,
    'a page there is not': '/nowhere',
  };
}

/** What only somebody signed in finds, and as whom. */
const OF_THE_STEWARD = {
  'My account': '/account',
  Roles: '/stewardship/grants',
  'Read log': '/stewardship/read-log',
  Retention: '/stewardship/retention',
  Erasures: '/stewardship/erasures',
  Disclosures: '/stewardship/disclosures',
  'Subject access': '/stewardship/disclosures/subject',
  'What is held about people': '/what-is-held',
  Proposals: '/proposals',
};

async function signIn(page: Page, persona: string): Promise<void> {
  expect((await page.request.post('/auth/demo', { data: { persona } })).status()).toBe(200);
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

describe.each([
  ['1440 px wide', DESK],
  ['390 px wide', PHONE],
])('every page, %s', (_, viewport) => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let pages: Record<string, string>;
  const complaints: string[] = [];

  beforeAll(async () => {
    [browser, pages] = await Promise.all([openBrowser(viewport), addresses()]);
    browser.page.on('pageerror', (error) => complaints.push(String(error)));
    browser.page.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    browser.page.on('request', (request) => {
      if (!request.url().startsWith(inject('atlasUrl')) && !/^(data|blob):/.test(request.url())) complaints.push(`asked ${request.url()}`);
    });
  });
  afterAll(() => browser?.close());

  it.each([
    'Home',
    'Coverage',
    'Network',
    'Organisations',
    'an organisation',
    'Agreements',
    'an agreement',
    'Programmes',
    'a programme',
    'Places',
    'a place',
    'Sources',
    'Pipeline',
    'Board meeting',
    'Responsibilities',
    'Buildings',
    'Maturity',
    'People',
    'Meetings',
    'Offers and needs',
    'My work',
    'What changed',
    'History',
    'Imports',
    'My account, not signed in',
    'a source',
    'a page there is not',
  ])('%s reads, fits and is accessible', (name) => isInOrder(pages[name] as string));

  it.each(Object.entries(OF_THE_STEWARD))('%s reads, fits and is accessible, for the steward', async (title, address) => {
    await signIn(browser.page, 'STEWARD');
    await isInOrder(address);
    expect(await browser.page.locator('h1').textContent()).toBe(title);
  });

  it('a request for information reads, fits and is accessible, for the steward', async () => {
    const { page } = browser;
    await signIn(page, 'STEWARD');
    const query = '{ informationRequests(first: 100) { nodes { id reference } } }';
    const { data } = await (await page.request.post('/graphql', { data: { query } })).json();
    const { id } = data.informationRequests.nodes.find(({ reference }: { reference: string }) => reference === 'MCC/FOI/0131');
    await isInOrder(`/stewardship/disclosures/${id}`);
    expect(await page.locator('h1').textContent()).toBe('MCC/FOI/0131');
  });

  it('Home reads, fits and is accessible, for the portfolio holder', async () => {
    await signIn(browser.page, 'VIEWER');
    await isInOrder('/');
    expect(await browser.page.locator('h1').textContent()).toBe('Merrowshire');
  });

  it('My organisation reads, fits and is accessible, for the partner', async () => {
    await signIn(browser.page, 'PARTNER');
    await isInOrder('/my-organisation');
  });

  async function isInOrder(address: string): Promise<void> {
    complaints.length = 0;
    const { page } = browser;
    await open(page, address);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('h1').textContent()).not.toBe('');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  }
});

describe('what every page has', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('searches from the keyboard, forgives a slip, and opens what was found', async () => {
    const { page } = browser;
    await open(page, '/organisations');
    await page.keyboard.press('/');
    await page.keyboard.type('Cornwal Council', { delay: 20 });
    const found = page.getByRole('option', { name: /^(Local government )?Cornwall Council/ }).first();
    await found.waitFor();
    await page.keyboard.press('ArrowDown');
    const field = page.getByRole('textbox', { name: 'Search' });
    await expect
      .poll(async () => (await field.getAttribute('aria-activedescendant')) === (await found.getAttribute('id')), { timeout: 20_000 })
      .toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Cornwall Council' }).waitFor();
  });

  it('keeps the day asked for in the address, for every page', async () => {
    const { page } = browser;
    await open(page, '/organisations?asAt=2022-06-01');
    await page
      .getByRole('searchbox', { name: 'Name or number' })
      .or(page.getByRole('textbox', { name: 'Name or number' }))
      .fill('Eden District');
    await page.getByRole('link', { name: /^Eden District Council/ }).click();
    await page.getByRole('heading', { level: 1, name: /Eden/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('asAt')).toBe('2022-06-01');
  });

  it('signs in as one of the six people and out again', async () => {
    const { page } = browser;
    await open(page, '/');
    const before = await page.locator('main').textContent();
    await page.getByRole('button', { name: /sign in/i }).click();
    await page
      .getByRole('menuitem', { name: /broker/i })
      .or(page.getByRole('button', { name: /broker/i }))
      .first()
      .click();
    await page.waitForFunction((text) => document.querySelector('main')?.textContent !== text, before);
    expect(await whoAmI(page)).toEqual({ isSignedIn: true, roles: ['BROKER'] });
    await page.getByRole('button', { name: /Bram/ }).click();
    await page.getByRole('menuitem', { name: /sign out/i }).click();
    await page.getByRole('button', { name: /sign in/i }).waitFor();
    expect(await whoAmI(page)).toEqual({ isSignedIn: false, roles: [] });
  });
});

/** Who the API takes the browser's session for. */
async function whoAmI(page: Page): Promise<unknown> {
  const response = await page.request.post('/graphql', { data: { query: '{ me { isSignedIn roles } }' } });
  return ((await response.json()) as { data: { me: unknown } }).data.me;
}
