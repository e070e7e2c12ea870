import type { Locator, Page } from 'playwright-core';

/** One way to work a page: what a person wants done, apart from what they do it with. */
export interface Hands {
  /** Presses a button or follows a link. */
  press(target: Locator): Promise<void>;
  /** Writes into a field, in place of what it holds, and goes on to the next. */
  write(field: Locator, text: string): Promise<void>;
  /** Takes one of what a field or a menu offers. @param typed what is typed to be offered it */
  take(opener: Locator, option: Locator, typed?: string): Promise<void>;
}

/** With a mouse; keys only for what is written. */
export const withMouse = (): Hands => ({
  press: (target) => target.click(),
  write: async (field, text) => {
    await field.click();
    await field.fill(text);
    await field.press('Tab');
  },
  take: async (opener, option, typed) => {
    await opener.click();
    if (typed !== undefined) await opener.fill(typed);
    await option.click();
  },
});

/** How many times Tab is pressed before a thing counts as out of reach. */
const MOST_TABS = 500;
const MOST_ARROWS = 60;

/** With keys alone: Tab to get there, arrows to choose, Enter to press. */
export function withKeys({ keyboard }: Page): Hands {
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
      const way = await target.evaluate(wayTo);
      if (way === 'HERE') return;
      await keyboard.press(way === 'AFTER' ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`Tab does not lead to ${target}.`);
  };
  return {
    press: async (target) => {
      await reach(target);
      await keyboard.press('Enter');
    },
    write: async (field, text) => {
      await reach(field);
      await keyboard.press('ControlOrMeta+A');
      await keyboard.press('Delete');
      await keyboard.type(text);
      await keyboard.press('Tab');
    },
    take: async (opener, option, typed) => {
      await reach(opener);
      // All at once: one search, one list, nothing that moves while the arrows go down it.
      if (typed !== undefined) await keyboard.insertText(typed);
      else await keyboard.press((await opener.getAttribute('aria-haspopup')) === 'menu' ? 'Enter' : 'ArrowDown');
      await option.waitFor();
      for (let pressed = 0; !(await option.evaluate(isAt)); pressed += 1) {
        if (pressed === MOST_ARROWS) throw new Error(`The arrows do not lead to ${option}.`);
        await keyboard.press('ArrowDown');
      }
      await keyboard.press('Enter');
    },
  };
}

/** Where a thing stands from what holds focus, in the order of Tab. */
function wayTo(element: Element): 'HERE' | 'AFTER' | 'BEFORE' {
  const now = document.activeElement;
  if (now === element) return 'HERE';
  const stands = now?.compareDocumentPosition(element) ?? 0;
  return stands & Node.DOCUMENT_POSITION_PRECEDING ? 'BEFORE' : 'AFTER';
}

/** True for the option of a list, or the item of a menu, that Enter would take. */
const isAt = (option: Element): boolean => option === document.activeElement || option.hasAttribute('data-combobox-selected');
