import { isIsoDate } from '@atlas/shared/time';
import { InvalidArgumentError } from 'commander';

const numbers = new Intl.NumberFormat('en-GB');

/** Reads an option that is a whole number in a range, both ends included. */
export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < from || value > to)
      throw new InvalidArgumentError(`Give a whole number from ${numbers.format(from)} to ${numbers.format(to)}.`);
    return value;
  };
}

/** Reads an option that is a day. */
export function day(text: string): string {
  if (!isIsoDate(text)) throw new InvalidArgumentError('Give a day as YYYY-MM-DD, for example 2026-11-01.');
  return text;
}
