import { readFile } from 'node:fs/promises';
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

it('answers a request for information by keyboard: gathered, decided, reviewed by another, released and logged', async () => {
  const { page } = browser;
  const reference = `FOI ${Date.now().toString(36)}`;
  await page.goto('/stewardship/disclosures');
  await desk.signInAs('Marguerite Oxbow');
  await desk.press('Freedom of information: record a request');
  const form = desk.form('A request for information');
  await form.write('Reference', reference);
  await form.write('What was asked', 'What does the council hold about Tide and Table?');
  await form.lookUp('Organisation or agreement', 'Tide and Table');
  await expectAccessible(page);
  await form.send('Gather what is held');
  await desk.isAt(reference);
  const fields = page.getByRole('table', { name: 'What it covers, field by field' });
  await fields.waitFor();

  await desk.press(/^Choose all \d+$/);
  await desk.press(/^Decide on \d+ fields$/);
  const decision = desk.form(/^Decide on \d+ fields$/);
  await decision.pick('What becomes of it', 'Release');
  await decision.send('Decide');
  await fields.getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await desk.press('Decide on 1 field');
  const one = desk.form('Decide on 1 field');
  await one.pick('What becomes of it', 'Withhold');
  await one.pick('Exemption', 's.43(2) Commercial interests');
  await one.write('How the public interest was weighed', 'The tender is still open.');
  await expectAccessible(page);
  await one.send('Decide');
  await desk.press('Submit for review');
  await page.getByText('You helped to prepare this').waitFor();

  await desk.signInAs('Dorian Larkspur');
  await page.getByText('Look at every field first').waitFor();
  await desk.press(/^Choose all \d+$/);
  await desk.press(/^Agree with \d+ fields$/);
  await desk.press('Approve');
  await desk.press('Release');
  const link = page.getByRole('link', { name: 'Download to read, print or send (HTML)' });
  await link.waitFor();
  await expectAccessible(page);

  const [download] = await Promise.all([page.waitForEvent('download'), desk.hands.press(link)]);
  const text = await readFile((await download.path()) ?? '', 'utf8');
  expect(text).toContain(reference);
  expect(text).toContain('s.43(2)');
  expect(text).not.toContain('The tender is still open.');

  await page.goto('/stewardship/disclosures');
  await page.getByRole('table', { name: 'What was disclosed, the latest first' }).getByText(reference).first().waitFor();
});
