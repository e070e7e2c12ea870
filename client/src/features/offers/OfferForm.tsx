import { recordOfferSchema, updateOfferSchema } from '@atlas/shared/inputs';
import { capacityKinds } from '@atlas/shared/vocabulary';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, DayField, LineField, ProseField, VisibilityField, WhyField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { RecordField, RecordsField } from '../records/RecordField.tsx';
import { type Capacity, type CapacityLabel, toInput, valuesOf } from './offer-values.ts';
import { useSendCapacity } from './use-send-capacity.ts';

const WORDS = {
  Offer: {
    title: 'Record an offer',
    change: 'Change the offer',
    said: 'The offer',
    who: 'Who offers it',
    what: 'What they can give, in one line',
  },
  Need: {
    title: 'Record a need',
    change: 'Change the need',
    said: 'The need',
    who: 'Who needs it',
    what: 'What they are looking for, in one line',
  },
} as const;

interface Props {
  readonly label: CapacityLabel;
  /** The one that is changed; none to record a new one. */
  readonly held?: Capacity;
  readonly organisation?: Chosen;
  readonly onClose: () => void;
}

/** Records what an organisation can give or is looking for, or changes what is held of it. */
export function OfferForm({ label, held, organisation, onClose }: Props) {
  const send = useSendCapacity(label);
  const words = WORDS[label];
  const edit = useEditForm({
    draftKey: `${label} ${held?.id ?? `new ${organisation?.id ?? ''}`}`,
    initial: valuesOf(held, organisation ?? null),
    target: held,
    schema: held ? updateOfferSchema : recordOfferSchema,
    toInput,
    labels: { title: words.what, kind: 'Kind', description: 'More about it', themes: 'For the themes', areas: 'In or for the places' },
    said: `${words.said} is ${held ? 'changed' : 'recorded'}.`,
    read: (kept: Capacity) => ({ values: valuesOf(kept, null), revision: kept.revision }),
    send,
    onSaved: onClose,
  });
  const bind = (field: string) => edit.form.getInputProps(field);
  return (
    <EditDialog title={held ? words.change : words.title} edit={edit} onClose={onClose}>
      <LineField label={words.what} bound={bind('title')} required autoFocus />
      {!held && !organisation && <RecordField label={words.who} types={['ORGANISATION']} bound={bind('organisation')} required half />}
      <ChoiceField label="Kind" bound={bind('kind')} vocabulary={capacityKinds} required half />
      <ProseField label="More about it" bound={bind('description')} />
      <RecordsField label="For the themes" types={['THEME']} bound={bind('themes')} half />
      <RecordsField label="In or for the places" types={['AREA']} bound={bind('areas')} half />
      <DayField label="From" bound={bind('validFrom')} half />
      <DayField label="No longer from" bound={bind('validTo')} half />
      <VisibilityField bound={bind('visibility')} record={held} />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}
