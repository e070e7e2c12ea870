import { editDistance } from './distance.ts';
import { slipsAllowed, wordsOf } from './words.ts';

/** What a record can be found by: its name first, then other names and register numbers. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly texts: readonly string[];
}
export interface Match {
  /** The text that matched best: the name where none does better. */
  readonly matchedOn: string;
  /** Above 0, at most 1. */
  readonly score: number;
}

/** A whole text that begins with what was typed. */
const BEGINNING = 0.9;
/** At most this where words match, but not as one text or its beginning. */
const WORDS = 0.85;
/** Another name counts a little less than the name itself. */
const OTHER_NAME = 0.98;

/**
 * How well a record answers what was typed, from its own texts alone: the same for every kind of record, and whatever else there is.
 * @returns undefined where no word of it matches
 */
export function match(typed: string, { name, texts }: Candidate): Match | undefined {
  const words = wordsOf(typed);
  let best: Match | undefined;
  for (const text of [name, ...texts]) {
    const score = round(likeness(words, wordsOf(text)) * (text === name ? 1 : OTHER_NAME));
    if (score > (best?.score ?? 0)) best = { matchedOn: text, score };
  }
  return best;
}

/** The best matches first; equals by length, then name, then id. */
export function rank<C extends Candidate>(typed: string, candidates: readonly C[]): (C & Match)[] {
  return candidates
    .flatMap((candidate) => {
      const found = match(typed, candidate);
      return found === undefined ? [] : [{ ...candidate, ...found }];
    })
    .sort((a, b) => b.score - a.score || a.name.length - b.name.length || compare(a.name, b.name) || compare(a.id, b.id));
}

function likeness(typed: readonly string[], words: readonly string[]): number {
  const [wanted, given] = [withoutThe(typed), withoutThe(words)];
  if (wanted.length === 0 || given.length === 0) return 0;
  const [whole, text] = [wanted.join(' '), given.join(' ')];
  if (whole === text) return 1;
  if (text.startsWith(whole)) return BEGINNING + (1 - BEGINNING) * (whole.length / text.length) * 0.9;
  const found = wanted.map((word) => Math.max(...given.map((other) => wordLikeness(word, other))));
  const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
  const share = found.filter((value) => value > 0).length / Math.max(given.length, found.length);
  return WORDS * mean * mean * (0.8 + 0.2 * share);
}

/** 1 for the same word, less for a beginning of it, less again for one with slips in it or in its beginning. */
function wordLikeness(typed: string, word: string): number {
  if (typed === word) return 1;
  if (word.startsWith(typed)) return 0.85 + 0.1 * (typed.length / word.length);
  const slips = slipsAllowed(typed);
  const distance = editDistance(typed, word, slips);
  return slips > 0 && distance <= slips ? 0.9 - 0.15 * distance : 0;
}

function withoutThe(words: readonly string[]): readonly string[] {
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
