import type { Locator, Page } from 'playwright-core';
import type { Hands } from '../testkit/hands.ts';

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A field or an option by what it is called, whatever is told after it. */
const called = (name: string) => new RegExp(`^${escaped(name)}\\s*(,|\\*|$)`);

/** Somebody at a screen: a page, and the hands that work it. What they do here is what any page lets one do. */
export class Desk {
  readonly page: Page;
  readonly hands: Hands;

  constructor(page: Page, hands: Hands) {
    this.page = page;
    this.hands = hands;
  }

  /** Becomes one of the demo's people, by the menu in the header. */
  async signInAs(name: string): Promise<void> {
    const menu = this.page.getByRole('banner').locator('button[aria-haspopup="menu"]');
    // Signing in once more would still be under way when the next page is asked for.
    if ((await menu.textContent())?.includes(name)) return;
    await this.hands.take(menu, this.page.getByRole('menuitem', { name: new RegExp(`^${escaped(name)},`) }));
    await menu.filter({ hasText: name }).waitFor();
  }

  /** Opens a page by the navigation. */
  async goTo(name: string): Promise<void> {
    await this.hands.press(this.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }));
    await this.isAt(name);
  }

  /** Opens a record by the search in the header. */
  async find(name: string): Promise<void> {
    const found = this.page.getByRole('listbox', { name: 'Found' }).getByRole('option', { name }).first();
    await this.hands.take(this.page.getByRole('textbox', { name: 'Search' }), found, name);
    await this.isAt(name);
  }

  /** Waits for a page by its title. */
  async isAt(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }

  /** Looks at another day, or at today where none is given. */
  async lookAt(day = ''): Promise<void> {
    await this.hands.write(this.page.getByRole('textbox', { name: 'As at' }), day);
  }

  /** Presses a button of the page, or follows a link. */
  async press(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    const called = { name, exact: true };
    const target = within.getByRole('button', called).or(within.getByRole('link', called));
    await this.hands.press(target.first());
  }

  /** The form that stands open. */
  form(title: string | RegExp): Form {
    return new Form(this, this.page.getByRole('dialog', { name: title }));
  }
}

/** A form, filled in field by field. */
export class Form {
  readonly #desk: Desk;
  readonly dialog: Locator;

  constructor(desk: Desk, dialog: Locator) {
    this.#desk = desk;
    this.dialog = dialog;
  }

  async write(field: string, text: string): Promise<void> {
    await this.#desk.hands.write(this.dialog.getByRole('textbox', { name: called(field) }), text);
  }

  /** Takes one of a short list. */
  async pick(field: string, option: string): Promise<void> {
    await this.#desk.hands.take(this.dialog.getByRole('combobox', { name: called(field) }), this.#option(option));
  }

  /** Takes a record by typing its name. @param option what is taken, where it is not the record of that name */
  async lookUp(field: string, name: string, option = name): Promise<void> {
    await this.#desk.hands.take(this.dialog.getByRole('combobox', { name: called(field) }), this.#option(option), name);
  }

  /** Sends it, and waits until it is taken. */
  async send(button: string | RegExp = 'Save'): Promise<void> {
    await this.#desk.press(button, this.dialog);
    await this.dialog.waitFor({ state: 'hidden' });
  }

  #option(name: string): Locator {
    return this.#desk.page.getByRole('option', { name: called(name) }).first();
  }
}
