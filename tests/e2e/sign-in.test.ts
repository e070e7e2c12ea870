import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, openBrowser } from '../testkit/browser.ts';
import { CLIENT_ID, CLIENT_SECRET, startProvider, type TestProvider } from '../testkit/oidc-provider.ts';
import { freePort } from '../testkit/ports.ts';
import { startAtlas } from '../testkit/start-atlas.ts';

let provider: TestProvider;
let atlas: Awaited<ReturnType<typeof startAtlas>>;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  const [port, providerPort] = [await freePort(), await freePort()];
  provider = await startProvider({ atlas: `http://127.0.0.1:${port}`, port: providerPort });
  provider.people.set('wren', { name: 'Wren Ashby', roles: ['ANALYST'] });
  atlas = await startAtlas({
    port,
    env: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT_ID,
      OIDC_CLIENT_SECRET: CLIENT_SECRET,
      ATLAS_SESSION_SECRET: 'kept by the test and by nobody else',
    },
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await atlas?.end();
  await provider?.stop();
});

it('signs somebody in at their provider, back where they were, and out again at both', async () => {
  const { page } = browser;
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text()) && page.url().startsWith(atlas.url)) complaints.push(message.text());
  });
  await page.goto(`${atlas.url}/organisations?q=food`);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByPlaceholder('Enter any login').fill('wren');
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();

  const own = page.getByRole('button', { name: 'Wren Ashby' });
  await own.waitFor();
  expect(page.url()).toBe(`${atlas.url}/organisations?q=food`);
  expect(await page.evaluate(() => document.cookie)).toBe('');

  await own.click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: /yes, sign me out/i }).click();
  await page.getByRole('link', { name: 'Sign in' }).waitFor();
  expect(page.url()).toBe(`${atlas.url}/`);
  expect(complaints).toEqual([]);
});

it('says in words of ours that somebody said no, with a way back', async () => {
  const { page } = browser;
  await page.goto(`${atlas.url}/auth/sign-in?returnTo=/places`);
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.getByRole('heading', { name: 'You are not signed in' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Go to the first page' }).click();
  await page.getByRole('link', { name: 'Sign in' }).waitFor();
});
