import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../testkit/browser.ts';
import { BAIT, type HostileAtlas, startHostileAtlas } from './hostile-world.ts';

/** The page of a record, by its label. */
const PAGES: Readonly<Record<string, string>> = {
  Organisation: '/organisations/',
  Agreement: '/agreements/',
  Programme: '/programmes/',
  Initiative: '/initiatives/',
  Asset: '/assets/',
  Area: '/places/',
  Person: '/people/',
  Engagement: '/engagements/',
  Source: '/sources/',
  Tie: '/facts/',
  Provision: '/facts/',
};
const LISTS = [
  '/',
  '/network',
  '/organisations',
  '/agreements',
  '/pipeline',
  '/board-meeting',
  '/responsibilities',
  '/programmes',
  '/assets',
  '/assessments',
  '/places',
  '/people',
  '/engagements',
  '/offers',
  '/my-work',
  '/sources',
  '/changes?from=2020-01-01',
  '/history',
  '/imports',
  '/stewardship',
  '/stewardship/read-log',
  '/account',
  '/what-is-held',
] as const;
/** What somebody could put into an address that another is led to. */
const ADDRESSES = [
  '/organisations?q=%3Cimg%20src%3D%2Fbait-q%20onerror%3Dran(1)%3E',
  '/network?around=%3Cscript%3Eran(1)%3C%2Fscript%3E&layers=%3Cimg%20src%3D%2Fbait-l%3E&__proto__[polluted]=1&constructor.prototype.polluted=1',
  '/organisations/%3Cimg%20src%3D%2Fbait-id%20onerror%3Dran(1)%3E',
  '/organisations?asAt=javascript:ran(1)&returnTo=javascript:ran(1)&__proto__=1#javascript:ran(1)',
  '/%3Csvg%20onload%3Dran(1)%3E',
];

let atlas: HostileAtlas;
let browser: Awaited<ReturnType<typeof openBrowser>>;
/** Scripts that ran, markup that was taken for such, and what the policy had to stop. */
const found: string[] = [];

beforeAll(async () => {
  atlas = await startHostileAtlas();
  browser = await openBrowser();
  const { context } = browser;
  await context.addCookies([{ name: 'atlas_session', value: atlas.session, url: atlas.url }]);
  await context.exposeBinding('ran', (_, place) => void found.push(`ran: ${place}`));
  await context.exposeBinding('violated', (_, what) => void found.push(`stopped: ${what}`));
  await context.addInitScript(() => {
    const told = globalThis as unknown as { violated(what: string): void };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      told.violated(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  watch(browser.page);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await atlas?.close();
});

function watch(page: Page): void {
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith(BAIT)) found.push(`taken for markup: ${request.url()}`);
  });
}

async function open(path: string): Promise<Page> {
  const { page } = browser;
  await page.goto(`${atlas.url}${path}`);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

/** Addresses on the page that are a script or a page of their own, and attributes that hold one. */
const badMarkup = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(
          ({ name, value }) =>
            /^on/i.test(name) ||
            (/^(href|src|action|formaction|xlink:href)$/i.test(name) &&
              !/^(https?:|mailto:|tel:|blob:|data:(image|font)\/|[/#?.]|$)/i.test(value.trim()) &&
              /:/.test(value)),
        )
        .map(({ name, value }) => `<${element.tagName.toLowerCase()} ${name}="${value.slice(0, 100)}">`),
    ),
  );

async function expectNoScript(path: string): Promise<void> {
  found.length = 0;
  const page = await open(path);
  expect(await badMarkup(page), path).toEqual([]);
  expect(found, path).toEqual([]);
}

describe('a world in which every text is a script', () => {
  it('is one: whatever is taken through the API without a state to come first holds it, and all free text in the store', () => {
    expect(atlas.held.length).toBeGreaterThan(150);
    expect(atlas.held).toEqual(expect.arrayContaining(['createOrganisation.name', 'createPerson.name', 'createAgreement.title']));
    expect(atlas.written).toBeGreaterThan(100);
  });

  it('would be noticed', async () => {
    const page = await open('/');
    found.length = 0;
    await page.evaluate((bait) => {
      const part = document.createElement('div');
      part.innerHTML = `<img src="${bait}control" onerror="ran('control')"><a href="javascript:ran(1)">x</a>`;
      document.body.append(part);
    }, BAIT);
    await expect
      .poll(() => found.join('\n'))
      .toMatch(/taken for markup[\s\S]*stopped: script-src-attr|stopped: script-src-attr[\s\S]*taken for markup/);
    expect(await badMarkup(page)).toHaveLength(2);
  });

  it.each(LISTS)('%s runs none', (path) => expectNoScript(path));

  it.each(Object.keys(PAGES))('the page of each %s runs none', async (label) => {
    const all = atlas.ids.get(label) ?? [];
    expect(all.length).toBeGreaterThan(0);
    // The last are those that were made of attacks alone.
    for (const id of [...all.slice(0, 2), ...all.slice(-3)]) await expectNoScript(`${PAGES[label]}${id}`);
  });

  it.each(ADDRESSES)('%s runs none', async (path) => {
    await expectNoScript(path);
    expect(await browser.page.evaluate(() => 'polluted' in {})).toBe(false);
  });

  it('runs none while it is searched, looked at on the network and as history', async () => {
    found.length = 0;
    const [first] = atlas.ids.get('Organisation') ?? [];
    const page = await open(`/network?around=${first}`);
    await page.keyboard.press('/');
    await page.keyboard.type('img src', { delay: 20 });
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    for (const id of (atlas.ids.get('Organisation') ?? []).slice(-3)) {
      await open(`/history?record=${id}`);
      await open(`/network?around=${id}&selected=${id}&view=table`);
    }
    expect(await badMarkup(page)).toEqual([]);
    expect(found).toEqual([]);
  });
});

describe('what is taken out of it', () => {
  /** Opens a text as a file of a disk would be: with no policy of ours to stop what is in it. */
  async function openAsFile(body: string, contentType: string): Promise<Page> {
    const { page } = browser;
    const address = 'http://on-disk.example/file';
    await page.route(address, (route) => route.fulfill({ body, contentType }));
    await page.route('http://on-disk.example/bait-*', (route) => route.fulfill({ status: 404, body: '' }));
    found.length = 0;
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await page.unroute(address);
    return page;
  }
  const take = async (path: string) =>
    browser.context.request.get(`${atlas.url}${path}`, { headers: { cookie: `atlas_session=${atlas.session}` } });

  it('runs where nothing stops it, or this would show nothing', async () => {
    await openAsFile(`<!doctype html><img src="${BAIT}x" onerror="ran('file')">`, 'text/html');
    await expect.poll(() => found).toContain('ran: file');
  });

  it('runs no script as the extract of a person', async () => {
    const people = atlas.ids.get('Person') ?? [];
    let withAttack = 0;
    for (const id of people) {
      const answer = await take(`/export/subject/${id}.html`);
      if (answer.status() !== 200) continue;
      expect(answer.headers()['content-disposition']).toMatch(/^attachment/);
      const text = await answer.text();
      if (text.includes('bait-')) withAttack += 1;
      const page = await openAsFile(text, 'text/html');
      expect(await badMarkup(page)).toEqual([]);
      expect(found).toEqual([]);
    }
    expect(withAttack).toBeGreaterThan(0);
  });

  it('is a download, and no page, as a table or calendar', async () => {
    for (const path of ['/export/organisations.csv', '/export/ties.csv', '/export/agreements.csv', '/export/obligations.ics']) {
      const { [path]: headers } = { [path]: (await take(path)).headers() };
      expect([path, headers?.['content-disposition'], headers?.['x-content-type-options'], headers?.['content-type']]).toEqual([
        path,
        expect.stringMatching(/^attachment; filename="[\w.-]+"$/),
        'nosniff',
        expect.stringMatching(/^text\/(csv|calendar); charset=utf-8$/),
      ]);
    }
  });

  it('runs no script as a picture of the network', async () => {
    const ids = atlas.ids.get('Organisation') ?? [];
    const page = await open(`/network?around=${ids[0]}`);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /SVG/ }).click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    const svg = Buffer.concat(chunks).toString('utf8');
    expect(svg).toContain('<svg');
    const opened = await openAsFile(svg, 'image/svg+xml');
    expect(await badMarkup(opened)).toEqual([]);
    expect(found).toEqual([]);
  });
});
