import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDay, todayInLondon } from '@atlas/shared/time';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, openBrowser } from '../testkit/browser.ts';
import { atlas, temporaryFolder } from '../testkit/cli.ts';
import { withKeys } from '../testkit/hands.ts';
import { pagesOfPdf } from '../testkit/pdf.ts';
import { Desk } from './desk.ts';

const place = 'Merrowshire';
const heading = `${place}: partnership briefing`;
const parts = [
  'Areas by themes',
  'On the map',
  'Gaps',
  'What hangs on one partner',
  'Agreements that end within twelve months',
  'What changed since',
  'Who works with whom',
  'Sources',
];
/** Two are aimed at, and are what the demo comes to; names and dates differ from day to day. */
const MOST_PAGES = 3;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let desk: Desk;
let reader: string;
beforeAll(async () => {
  browser = await openBrowser();
  desk = new Desk(browser.page, withKeys(browser.page));
  await browser.page.goto('/');
  await desk.signInAs('Councillor Odile Farthingale');
  reader = (await ask('{ me { id } }')).me.id;
});
afterAll(() => browser?.close());

/** Asks the API as whoever is signed in. */
async function ask(query: string, variables = {}) {
  const { data } = await (await browser.page.request.post('/graphql', { data: { query, variables } })).json();
  return data;
}

const begin = (...args: string[]) => atlas(['export', 'briefing', ...args], { ATLAS_DATA_DIR: inject('atlasDataDir') });

const pagesOf = async (file: string) => pagesOfPdf(await readFile(file));

async function wordsOf(file: string): Promise<{ text: string; images: number }> {
  const archive = await JSZip.loadAsync(await readFile(file));
  const xml = (await archive.file('word/document.xml')?.async('string')) ?? '';
  const text = xml.replaceAll('</w:p>', ' ').replaceAll(/<[^>]+>/g, '');
  return { text, images: archive.file(/^word\/media\/.+\.png$/).length };
}

async function expectNothing(file: string): Promise<void> {
  for (const path of [file, `${file}.part`]) await expect(readFile(path)).rejects.toThrow('ENOENT');
}

describe('a briefing', () => {
  it('opens from Coverage by keyboard, says all its parts, and is saved as Word', async () => {
    const { page } = desk;
    await desk.goTo('Coverage');
    await desk.press('Briefing to print or hand on');
    await desk.isAt(heading);
    await page.locator('[data-briefing="whole"]').waitFor();
    const said = await page.getByRole('heading', { level: 2 }).allTextContents();
    expect(parts.filter((part) => !said.some((title) => title.startsWith(part)))).toEqual([]);
    await page.getByText('It shows what Councillor Odile Farthingale may see.').waitFor();
    await expectAccessible(page);

    const sentence = (await page.locator('header p', { hasText: 'as at' }).last().textContent()) ?? '';
    const [download] = await Promise.all([page.waitForEvent('download'), desk.press('Save as Word')]);
    expect(download.suggestedFilename()).toMatch(/^merrowshire-partnership-briefing-\d{4}-\d\d-\d\d\.docx$/);
    const { text, images } = await wordsOf(await download.path());
    expect([heading, sentence, ...parts].filter((words) => !text.includes(words))).toEqual([]);
    expect(images).toBeGreaterThan(1);
  });

  it('is written by the command line as that reader sees it', async () => {
    const file = join(temporaryFolder(), 'briefing.pdf');
    expect(await begin(place, file, '--as', reader).ended).toMatchObject({ code: 0 });
    const pages = await pagesOf(file);
    const text = pages.join(' ');
    expect([heading, ...parts, 'It shows what Councillor Odile Farthingale may see.'].filter((words) => !text.includes(words))).toEqual([]);
    expect(pages.length).toBeLessThanOrEqual(MOST_PAGES);
  });

  it('is what anybody may see unless a reader is named, as a Word document too', async () => {
    const file = join(temporaryFolder(), 'briefing.docx');
    const { code, output } = await begin(place, file).ended;
    expect(code).toBe(0);
    expect(output).toContain('"event":"exported","what":"briefing","reason":"command-line"');
    const { text } = await wordsOf(file);
    expect(text).toContain('It shows what anybody may see who is not signed in.');
  });

  it('is of the day it is asked for', async () => {
    const file = join(temporaryFolder(), 'briefing.docx');
    const { code, output } = await begin(place, file, '--as-at', '2026-06-01').ended;
    expect(code, output).toBe(0);
    const { text } = await wordsOf(file);
    expect(text).toContain('as at 1 June 2026');
    expect(text).not.toContain(formatDay(todayInLondon()));
  });

  it('is of a parish as a whole, which has no areas inside it', async () => {
    const query = `{ areas(filter: { levels: [PARISH], isIllustrative: true }, first: 1) { nodes { id name governedBy { id } within { governedBy { id } } } } }`;
    const [parish] = (await ask(query)).areas.nodes;
    const councils = [...parish.governedBy, ...parish.within.flatMap((wider: { governedBy: object[] }) => wider.governedBy)];
    const file = join(temporaryFolder(), 'briefing.pdf');
    const { code, output } = await begin(parish.id, file, '--for', councils[0].id).ended;
    expect(code, output).toBe(0);
    const text = (await pagesOf(file)).join(' ');
    expect(text).toContain(`${parish.name}: partnership briefing`);
    expect(text).not.toContain('could not be drawn');
  });

  it('leaves neither a file nor a session behind where a signal ends it', async () => {
    const file = join(temporaryFolder(), 'briefing.pdf');
    const { child, printed, ended } = begin(place, file, '--as', reader);
    await printed('"event":"exported"');
    const sessionsOf = async () => {
      const { mySessions } = await ask('{ mySessions { browser } }');
      return mySessions.filter((session: { browser: string | null }) => session.browser === 'atlas export briefing');
    };
    await expect.poll(sessionsOf).toHaveLength(1);
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
    expect(await sessionsOf()).toEqual([]);
    await expectNothing(file);
  });

  it.each([
    [['Atlantis', 'a.pdf'], 'There is no area with the id, the code or the name Atlantis that this reader may see.'],
    [[place, 'a.txt'], 'End it in .pdf or .docx.'],
    [[place, 'a.pdf', '--as', 'nobody@example.org'], 'Nobody who signs in has the id or address nobody@example.org.'],
    [[place, 'a.pdf', '--level', 'REGION'], 'Merrowshire has no regions on this day.'],
    [[place, 'a.pdf', '--as-at', 'tomorrow'], 'Give a day as YYYY-MM-DD'],
  ] as const)('refuses %j in a sentence and leaves no file', async ([area, name, ...options], said) => {
    const file = join(temporaryFolder(), name);
    const { code, output } = await begin(area, file, ...options).ended;
    expect(code).toBe(1);
    expect(output).toContain(said);
    await expectNothing(file);
  });
});
