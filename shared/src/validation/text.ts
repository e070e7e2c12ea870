import { z } from 'zod';

/** How a value is called and shown to whoever got it wrong: "GSS code “E1”: …". */
const shown = (value: unknown) => (typeof value === 'string' ? `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”` : String(value));

interface TextRule {
  /** What it is called, as the first words of the message. */
  readonly what: string;
  /** What is expected, as the rest of it, with an example. */
  readonly expected: string;
  readonly test: RegExp | ((text: string) => boolean);
  /** How harmless differences are taken out before the test; trimming is always done. */
  readonly tidy?: (text: string) => string;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** The text without control signs other than tabs and new lines: nobody sees them, and no spreadsheet or XML file can hold them. Half a sign becomes the sign for one lost. */
export const plainText = (text: string) => text.toWellFormed().replaceAll(CONTROLS, '');

/** A schema for one kind of text whose message names what was given and what is expected. */
export function textSchema({ what, expected, test, tidy = (text) => text }: TextRule) {
  const error = ({ input }: { input?: unknown }) =>
    input === undefined || input === null
      ? `${what} is missing: give ${expected}.`
      : `${what} ${shown(input)} is not valid: expected ${expected}.`;
  const passes = typeof test === 'function' ? test : (text: string) => test.test(text);
  return z.string({ error }).transform((given, context) => {
    const text = tidy(plainText(given).trim());
    if (passes(text)) return text;
    context.issues.push({ code: 'custom', input: given, message: error({ input: given }) });
    return z.NEVER;
  });
}

/** Upper case, without the spaces that people put into codes. */
export const tidyCode = (text: string) => text.replaceAll(/\s/g, '').toUpperCase();
