import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, openBrowser } from '../testkit/browser.ts';
import { type Hands, withKeys, withMouse } from '../testkit/hands.ts';
import { Desk } from './desk.ts';
import { GROUPS, groupName, groupsIn } from './groups.ts';

/** Told apart from what an earlier run on the same store left. */
const run = Date.now().toString(36);
const broker = 'Bram Tolliver';
const partner = 'Sorrel Pennywhistle';
const council = 'Merrowshire County Council';
const group = 'Tide and Table';

const today = new Date();
const inWords = (day: Date) =>
  day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' });
const inYears = (years: number) => inWords(new Date(Date.UTC(today.getUTCFullYear() + years, 3, 1)));
/** The middle of the March before the month we are in. */
const lastMarch = inWords(new Date(Date.UTC(today.getUTCFullYear() - (today.getUTCMonth() > 2 ? 0 : 1), 2, 15)));

interface Way {
  readonly way: string;
  readonly handsOf: (page: Desk['page']) => Hands;
  readonly town: string;
  /** Two kinds of tie that nobody has recorded of the council and the group yet, as each side says them. */
  readonly older: { readonly kind: string; readonly fromGroup: string };
  readonly newer: { readonly kind: string; readonly fromGroup: string };
}
const ways: readonly Way[] = [
  {
    way: 'by mouse',
    handsOf: withMouse,
    town: `Looe Town Council ${run}`,
    older: { kind: 'Supports', fromGroup: 'Is supported by' },
    newer: { kind: 'Hosts', fromGroup: 'Is hosted by' },
  },
  {
    way: 'by keyboard alone',
    handsOf: withKeys,
    town: `Falmouth Town Council ${run}`,
    older: { kind: 'Learns with', fromGroup: 'Learns with' },
    newer: { kind: 'Shares data with', fromGroup: 'Shares data with' },
  },
];

describe.each(ways)('a council’s work, $way', ({ way, handsOf, town, older, newer }) => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let desk: Desk;
  /** A tie of the group with the council, in the table of the group's ties. */
  const tieOf = (how: string) =>
    desk.page
      .getByRole('row')
      .filter({ hasText: how })
      .filter({ has: desk.page.getByRole('link', { name: council }) });
  const transfer = `Public toilets to ${town}`;

  beforeAll(async () => {
    browser = await openBrowser();
    await browser.page.goto('/');
    desk = new Desk(browser.page, handsOf(browser.page));
    await desk.signInAs(broker);
  });
  afterAll(() => browser?.close());

  it('takes an asset transfer from expression of interest to a live agreement', async () => {
    const { page } = desk;
    await desk.goTo('Agreements');
    await desk.press('Pipeline');
    await desk.isAt('Pipeline');
    await desk.press('Record an agreement');
    const form = desk.form('Record an agreement');
    await form.write('Title', transfer);
    await form.pick('Kind of agreement', 'Asset transfer');
    await form.lookUp('Party 1', 'Cornwall Council');
    await form.pick('Role of party 1', 'Transferor');
    await form.lookUp('Party 2', town, `Record “${town}” as a new organisation`);
    const newTown = desk.form('Record an organisation');
    await newTown.pick('Kind of body', 'Town council');
    await newTown.send();
    await form.pick('Role of party 2', 'Transferee');
    await expectAccessible(page);
    await form.send();
    await desk.isAt(transfer);

    await desk.press('Cost an option');
    const cost = desk.form('Cost an option');
    await cost.write('What the option is called', 'Transfer to the town council');
    await cost.write('Over how many years', '10');
    await cost.pick('Party of line 1', 'Cornwall Council');
    await cost.pick('Kind of line 1', 'Running');
    await cost.write('Each year', '12500');
    await cost.send();
    await page.getByText('£125,000').first().waitFor();

    const moveTo = async (stage: string, fill?: (step: ReturnType<Desk['form']>) => Promise<void>) => {
      await desk.press(`Move to ${stage}`);
      const step = desk.form(/^Move “/);
      await fill?.(step);
      await step.send(`Move to ${stage}`);
    };
    await moveTo('business case');
    await moveTo('decision', async (step) => {
      await step.lookUp('Body that decided', 'Cornwall devolution board');
      await step.write('Meeting', inWords(today));
      await step.write('Outcome', 'Agreed');
    });
    await moveTo('legal');
    await moveTo('live');
    await page.locator('[aria-current="step"]').getByText('Live').waitFor();

    await desk.press('Record what is owed');
    const owed = desk.form('Record what is owed');
    await owed.write('What is owed', 'Open the toilets from Easter to October');
    await owed.pick('Owed by', town);
    await owed.write('Due on', inYears(1));
    await owed.send();
    await page
      .getByRole('row', { name: /^Open the toilets/ })
      .getByText('To be done')
      .waitFor();
    await page
      .getByText(`Decision of Cornwall devolution board, ${inWords(today)}: Agreed`)
      .first()
      .waitFor();
    await expectAccessible(page);
  });

  it('records a workshop: who came, what came of it, and what is to be done after it', async () => {
    const { page } = desk;
    const title = `Loneliness in winter, ${town}`;
    const newcomer = `Wenna Pascoe of ${town}`;
    await desk.goTo('People');
    await desk.press('who met whom');
    await desk.isAt('Meetings');
    await desk.press('Record a meeting');
    const form = desk.form('Record a meeting');
    await form.write('What it was about, in one line', title);
    await form.pick('Kind', 'Workshop');
    await form.lookUp('Organisations that took part', group);
    await form.lookUp('Organisations that took part', town);
    await form.write('Where', 'The Guildhall');
    await form.lookUp('Add a person', 'Mirabel Sootheran');
    await form.lookUp('Mirabel Sootheran came for', group);
    await form.lookUp('Add a person', newcomer, `Record “${newcomer}” as a new person`);
    await desk.form('Record a person').send();
    await form.lookUp(`${newcomer} came for`, town);
    await form.write('How many people in all', '24');
    await form.lookUp('Themes', 'Loneliness and befriending');
    await form.write('What came of it', 'A supper club on Tuesdays.');
    await form.write('To be done after it', `Ring the clerk of ${town}`);
    await form.send();
    await desk.isAt(title);
    for (const told of [`Mirabel Sootheran, for ${group}`, `${newcomer}, for ${town}`, `Ring the clerk of ${town}: you, by `])
      await page.getByRole('listitem').filter({ hasText: told }).first().waitFor();
  });

  it('confirms a tie from the other side', async () => {
    await desk.find(council);
    for (const [kind, since] of [
      [older.kind, inYears(-3)],
      [newer.kind, inWords(today)],
    ] as const) {
      await desk.press('Record a tie');
      const form = desk.form('Record a tie');
      await form.pick('What the first does with the second', kind);
      await form.pick('Strength', '4, works jointly');
      await form.lookUp('Second organisation', group);
      await form.write('First day', since);
      await form.send();
    }
    await desk.signInAs(partner);
    await desk.find(group);
    const row = tieOf(older.fromGroup);
    await row.getByText('Asserted, not confirmed').waitFor();
    await desk.press(/of evidence/, row);
    await desk.press('Confirm');
    await desk.form('Confirm').send('Confirm');
    await row.getByText('Confirmed', { exact: true }).waitFor();
  });

  it('looks at last March, when less was so', async () => {
    const { page } = desk;
    await tieOf(newer.fromGroup).waitFor();
    await desk.lookAt(lastMarch);
    await tieOf(newer.fromGroup).waitFor({ state: 'detached' });
    await tieOf(older.fromGroup).getByText('Asserted, not confirmed').waitFor();

    await desk.signInAs(broker);
    await desk.goTo('Agreements');
    await desk.hands.write(
      page.getByRole('searchbox', { name: 'Title or reference' }).or(page.getByRole('textbox', { name: 'Title or reference' })),
      town,
    );
    await page.getByText('No agreement matches.').waitFor();
    await desk.lookAt();
    await page.getByRole('link', { name: transfer }).waitFor();
  });

  it('undoes a mistake from the history', async () => {
    const { page } = desk;
    const wrong = 'wrong.example.org';
    await desk.find(town);
    await desk.press('Change');
    const form = desk.form(`Change ${town}`);
    await form.write('Website', `https://${wrong}`);
    await form.send();
    await page.getByRole('link', { name: wrong }).waitFor();
    await desk.goTo('History');
    await desk.press(new RegExp(`^Undo\\s*: ${broker} changed it: ${town}`));
    await page.getByText('Undone.').first().waitFor();
    await desk.find(town);
    await page.getByText(`${broker} put it back`).first().waitFor();
    await page.getByRole('link', { name: wrong }).waitFor({ state: 'detached' });
  });

  it('brings in a spreadsheet of forty groups, and takes it back', async () => {
    const { page } = desk;
    await desk.goTo('Imports');
    await desk.press('Bring in a spreadsheet');
    await desk.isAt('Bring in a spreadsheet');
    const [template] = await Promise.all([page.waitForEvent('download'), desk.press('Download the empty template')]);
    const saved = await template.path();
    const sheet = `${run} ${way}`;
    const choose = async (mistakeIn?: number) => {
      const file = await groupsIn(saved, sheet, mistakeIn);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), desk.press(/^Workbook/)]);
      await chooser.setFiles(file);
    };
    const fates = page.getByRole('table', { name: /each row$/ }).locator('[data-fate]');
    await choose(7);
    await page.getByText('would be refused').first().waitFor();
    await page
      .getByRole('row', { name: /^Refused/ })
      .getByText('“Knitters”')
      .waitFor();
    await choose();
    await page
      .getByText(`Of ${2 * GROUPS} rows, ${2 * GROUPS} would be created.`)
      .first()
      .waitFor();
    expect(await fates.allTextContents()).toEqual(Array(2 * GROUPS).fill('Would be created'));
    await desk.press('Bring it in');
    await page
      .getByText(`Of ${2 * GROUPS} rows, ${2 * GROUPS} were created.`)
      .first()
      .waitFor();
    const link = page.getByRole('link', { name: 'See this import, or undo it' });
    await desk.hands.press(link);
    await desk.isAt(`groups-${sheet}.xlsx`);
    await desk.find(groupName(GROUPS, sheet));
    await page
      .getByRole('row', { name: /^Knitting/ })
      .getByText('Sluiceby')
      .waitFor();
    await page.goBack();
    await desk.press('Undo this import');
    await page.getByText('The import is undone').first().waitFor();
    const { data } = await (
      await page.request.post('/graphql', {
        data: {
          query: 'query ($text: String) { organisations(filter: {text: $text}) { totalCount } }',
          variables: { text: groupName(1, sheet) },
        },
      })
    ).json();
    expect(data.organisations.totalCount).toBe(0);
  });
});
