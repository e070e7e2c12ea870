import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, openBrowser } from '../testkit/browser.ts';
import { withKeys } from '../testkit/hands.ts';
import { pagesOfPdf } from '../testkit/pdf.ts';
import { Desk } from './desk.ts';

const portfolioHolder = 'Councillor Odile Farthingale';
const broker = 'Bram Tolliver';

const GAPS = ['Council only', 'Nobody found', 'Not checked'];
const MOST_STEPS = 300;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let desk: Desk;
beforeAll(async () => {
  browser = await openBrowser();
  await browser.page.goto('/');
  desk = new Desk(browser.page, withKeys(browser.page));
});
afterAll(() => browser?.close());

interface Asked {
  readonly within: string;
  readonly level: string;
  readonly framework: string;
  readonly themes?: readonly string[];
  readonly for?: readonly string[];
}

/** Everything below is done with keys alone. */
describe('coverage, by keyboard alone', () => {
  const keyboard = () => desk.page.keyboard;
  const grid = () => desk.page.getByRole('grid');
  const panel = () => desk.page.getByRole('complementary');
  const isRead = () => desk.page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });

  /** Opens the page, which writes into the address what it begins with. */
  async function begin(): Promise<void> {
    await desk.goTo('Coverage');
    await expect.poll(() => new URL(desk.page.url()).searchParams.has('framework')).toBe(true);
    await isRead();
    await grid().waitFor();
  }

  /** Tabs until a thing has the focus. */
  async function tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let pressed = 0; pressed < MOST_STEPS; pressed += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard().press('Tab');
    }
    throw new Error(`Tab does not lead to ${target}.`);
  }

  /** Goes to a cell of the matrix with the arrow keys. */
  async function reach({ area, theme }: { area: string; theme: string }): Promise<void> {
    await tabTo(grid().locator('td[tabindex="0"]'));
    await keyboard().press('ControlOrMeta+Home');
    const has = (name: string, value: string) =>
      desk.page.evaluate(([key, wanted]) => document.activeElement?.getAttribute(key as string) === wanted, [name, value]);
    for (let pressed = 0; !(await has('data-area', area)) && pressed < MOST_STEPS; pressed += 1) await keyboard().press('ArrowDown');
    for (let pressed = 0; !(await has('data-theme', theme)) && pressed < MOST_STEPS; pressed += 1) await keyboard().press('ArrowRight');
    expect([await has('data-area', area), await has('data-theme', theme)], 'the arrow keys lead to the cell').toEqual([true, true]);
  }

  /** The cell of a state that comes first, as the API has it for whoever is signed in. */
  async function findCell(state: string, input: Asked) {
    const query = `query ($input: CoverageInput!, $states: [CoverageState!]) {
      coverage(input: $input) { summary cells(states: $states) { area { id name } theme { id name } sentence } }
    }`;
    const { data } = await (await desk.page.request.post('/graphql', { data: { query, variables: { input, states: [state] } } })).json();
    const [cell] = data.coverage.cells;
    expect(cell, `a cell that is ${state}`).toBeTruthy();
    return {
      summary: data.coverage.summary as string,
      sentence: cell.sentence as string,
      title: `${cell.theme.name} in ${cell.area.name}`,
      area: cell.area.id as string,
      theme: cell.theme.id as string,
    };
  }
  /** What the address asks for. @param level that of the areas, where it does not say */
  function asked(level: string): Asked {
    const params = new URL(desk.page.url()).searchParams;
    const [themes, councils] = [params.getAll('theme'), params.getAll('for')];
    return {
      within: params.get('place') ?? '',
      level: params.get('level') ?? level,
      framework: params.get('framework') ?? '',
      ...(themes.length > 0 ? { themes } : {}),
      ...(councils.length > 0 ? { for: councils } : {}),
    };
  }

  it('begins at the portfolio holder’s own place, says it in a sentence, and opens a fragile cell', async () => {
    const { page } = desk;
    await desk.signInAs(portfolioHolder);
    await begin();
    const cell = await findCell('FRAGILE', asked('DISTRICT'));
    await page.getByText(cell.summary).waitFor();
    await reach(cell);
    await keyboard().press('Enter');
    await panel().getByRole('heading', { name: cell.title }).waitFor();
    await panel().getByText(cell.sentence).waitFor();
    await panel().getByRole('heading', { name: 'Who holds it, by what' }).waitFor();
    await expectAccessible(page);
    await keyboard().press('Escape');
    await panel().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('gridcell');
  });

  it('opens the level below, for the same council, and shows the gaps alone', async () => {
    const { page } = desk;
    const { area } = await findCell('FRAGILE', asked('DISTRICT'));
    await keyboard().press('Enter');
    await desk.press(/^Parishes of /, panel());
    await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBe(area);
    expect(new URL(page.url()).searchParams.getAll('for')).toHaveLength(1);
    await isRead();
    await page.getByRole('row').filter({ hasText: 'gap' }).first().waitFor();
    await tabTo(page.getByRole('checkbox', { name: 'Only gaps' }));
    await keyboard().press('Space');
    await expect.poll(() => new URL(page.url()).searchParams.get('gaps')).toBe('only');
    const states = page.getByRole('table', { name: /^Cells/ }).locator('tbody td:nth-child(3)');
    await expect.poll(async () => new Set(await states.allTextContents())).not.toContain('Partly covered');
    expect((await states.allTextContents()).filter((state) => !GAPS.includes(state))).toEqual([]);
    await expectAccessible(page);
  });

  it('lets a broker record that they looked and found nobody: the cell says so', async () => {
    await desk.signInAs(broker);
    await begin();
    const cell = await findCell('NOT_CHECKED', asked('PARISH'));
    await reach(cell);
    await keyboard().press('Enter');
    await panel().getByText(cell.sentence).waitFor();
    await desk.press('We looked: nobody', panel());
    const form = desk.form('We looked: nobody');
    await form.write('How you looked', 'Asked the district’s voluntary forum');
    await form.send('Record it');
    await panel().getByText('Nobody found').waitFor();
    await grid()
      .locator(`td[data-area="${cell.area}"][data-theme="${cell.theme}"]`)
      .getByText('Nobody found')
      .waitFor({ state: 'attached' });
  });

  it('shows a place that is to be reorganised as it will be, on the new boundaries and on the old', async () => {
    const { page } = desk;
    // Not at the district that the last journey ended in.
    await page.goto('/');
    await desk.signInAs(portfolioHolder);
    await begin();
    const area = (name: string) => grid().getByRole('rowheader', { name });
    await desk.press('Coverage on that day');
    const choice = page.getByRole('radiogroup', { name: 'Boundaries' });
    await choice.waitFor();
    await area('South Merrowshire').waitFor();
    await tabTo(choice.getByRole('radio', { name: 'On the new boundaries' }));
    await keyboard().press('ArrowDown');
    await expect.poll(() => new URL(page.url()).searchParams.get('boundaries')).toBe('old');
    await area('Fenmarch').waitFor();
    await page.getByText('It is shown on the boundaries before that', { exact: false }).waitFor();
    await expectAccessible(page);
  });

  it('goes on paper with the head of the table on each page that it takes', async () => {
    const { page } = desk;
    await page.emulateMedia({ media: 'print' });
    const pages = await pagesOfPdf(await page.pdf({ format: 'A4', landscape: true }));
    await page.emulateMedia({ media: null });
    const taken = pages.slice(
      pages.findIndex((text) => text.includes('The same as a table')),
      pages.findLastIndex((text) => text.includes('Saltreach')) + 1,
    );
    expect(taken.length, pages.join('\n\n')).toBeGreaterThan(1);
    for (const text of taken) expect(text).toContain('Held until');
  });
});

describe('the first page, by keyboard alone', () => {
  const { main, isRead } = {
    main: () => desk.page.getByRole('main'),
    isRead: () => desk.page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' }),
  };

  it('opens for the portfolio holder with how their place is covered, four figures that say how they are worked out, and what needs them', async () => {
    const { page } = desk;
    await desk.signInAs(portfolioHolder);
    await page.goto('/');
    await desk.isAt('Merrowshire');
    await expect.poll(() => new URL(page.url()).searchParams.has('place')).toBe(true);
    await isRead();
    await main()
      .getByText(/^Merrowshire, for Merrowshire County Council, as at /)
      .waitFor();
    const figures = main().getByRole('button', { name: /: how it is worked out$/ });
    expect(await figures.count()).toBe(4);
    await figures.first().focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog')
      .getByText(/Without these, it would be/)
      .waitFor();
    await page.keyboard.press('Escape');
    for (const name of ['What needs you', 'What changed since last quarter', 'Waiting for your council'])
      await main().getByRole('heading', { name, exact: true }).waitFor();
    await expectAccessible(page);
  });

  it('leads from what ends to the calendar of eighteen months, and to its table', async () => {
    const { page } = desk;
    await desk.press(/^All \d+ dates/, main());
    await desk.isAt('What changed in coverage');
    await isRead();
    await main().getByRole('list', { name: 'Month by month' }).waitFor();
    const days = main().getByRole('table', { name: /^Dates/ });
    expect(await days.locator('tbody tr').count()).toBeGreaterThan(3);
    const [file] = await Promise.all([page.waitForEvent('download'), desk.press('Save as CSV', main())]);
    expect(file.suggestedFilename()).toMatch(/^calendar-merrowshire-.*\.csv$/);
    await expectAccessible(page);
  });
});
