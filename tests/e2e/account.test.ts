import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, openBrowser } from '../testkit/browser.ts';
import { withKeys } from '../testkit/hands.ts';
import { Desk } from './desk.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let desk: Desk;
beforeAll(async () => {
  browser = await openBrowser();
  desk = new Desk(browser.page, withKeys(browser.page));
});
afterAll(() => browser?.close());

/** What the browser's session is, as the API has it. */
const me = async () => {
  const query = '{ me { name roles permissions viewingAs { inWords } } agreements { totalCount } }';
  const { data } = await (await browser.page.request.post('/graphql', { data: { query } })).json();
  return data;
};

it('lets a steward see the Atlas as a partner does, by keyboard, and come back', async () => {
  const { page } = browser;
  await page.goto('/');
  await desk.signInAs('Marguerite Oxbow');
  const before = await me();

  const menu = page.getByRole('banner').locator('button[aria-haspopup="menu"]');
  await desk.hands.take(menu, page.getByRole('menuitem', { name: 'My account' }));
  await desk.isAt('My account');
  await expectAccessible(page);
  await desk.press('View as another');
  const form = desk.form('View the Atlas as another');
  await form.pick('View as', 'Partner');
  await form.lookUp('Who speaks for', 'Tide and Table');
  await expectAccessible(page);
  await form.send('View');

  const banner = page.getByRole('region', { name: 'Viewing as another' });
  await banner.getByText('You view the Atlas as: Partner, speaking for Tide and Table.').waitFor();
  const viewed = await me();
  expect(viewed.me).toMatchObject({
    name: 'Marguerite Oxbow',
    roles: ['PARTNER'],
    viewingAs: { inWords: 'Partner, speaking for Tide and Table' },
  });
  expect(viewed.agreements.totalCount).toBeLessThan(before.agreements.totalCount);
  const refused = await page.request.post('/graphql', { data: { query: 'mutation { endOtherSessions { userErrors { code } } }' } });
  expect((await refused.json()).errors[0].message).toContain('only look');

  await desk.goTo('Agreements');
  await banner.waitFor();
  expect(await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Stewardship' }).count()).toBe(0);
  await expectAccessible(page);

  await desk.press('Stop viewing as another');
  await banner.waitFor({ state: 'detached' });
  expect(await me()).toEqual(before);
});

it('shows a steward who holds which role, and what it is for', async () => {
  const { page } = browser;
  await page.goto('/stewardship/grants');
  await desk.isAt('Roles');
  await desk.press('Bram Tolliver');
  await page.getByRole('heading', { name: 'What the work of Bram Tolliver is about' }).waitFor();
  await expectAccessible(page);
});
