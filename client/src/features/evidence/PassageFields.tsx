import { type Bound, LineField, ProseField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { SourceField } from './SourceField.tsx';

/** A passage as a form holds it. */
export const noPassage = { source: null as Chosen | null, locator: '', saidBy: '', quote: '' };
export type PassageValues = typeof noPassage;

/** The passage as the API takes it beside what it supports; null where nothing is given of one. */
export const citationInput = ({ source, locator, saidBy, quote }: PassageValues) =>
  source === null && locator === '' && saidBy === '' && quote === ''
    ? null
    : { source: source?.id ?? '', locator, saidBy: saidBy || null, quote: quote || null };

/** The same about a record. */
export const passageInput = (about: string, values: PassageValues) => {
  const citation = citationInput(values);
  return citation && { about, ...citation };
};

interface Props {
  readonly bind: (field: keyof PassageValues) => Bound;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
}

/** The source, where in it, and its words. */
export function PassageFields({ bind, required, autoFocus }: Props) {
  return (
    <>
      <SourceField bound={bind('source')} {...(required ? { required } : {})} {...(autoFocus ? { autoFocus } : {})} />
      <LineField
        label="Where in it"
        bound={bind('locator')}
        description="A paragraph’s printed number, a page, an item of the minutes."
        {...(required ? { required } : {})}
      />
      <LineField
        label="Who says so in it"
        bound={bind('saidBy')}
        description="A post or a body, where that is not its author: the clerk, in minutes of the board."
      />
      <ProseField label="Its own words" bound={bind('quote')} />
    </>
  );
}
