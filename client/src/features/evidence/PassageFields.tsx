import { type Bound, LineField, ProseField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { SourceField } from './SourceField.tsx';

/** A passage as a form holds it. */
export const noPassage = { source: null as Chosen | null, locator: '', quote: '' };
export type PassageValues = typeof noPassage;

/** The passage as the API takes it; null where no source is chosen. */
export const passageInput = (about: string, { source, locator, quote }: PassageValues) =>
  source === null ? null : { about, source: source.id, locator, quote: quote || null };

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
      <ProseField label="Its own words" bound={bind('quote')} />
    </>
  );
}
