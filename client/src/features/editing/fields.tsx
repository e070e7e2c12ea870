import { visibilitiesToChoose } from '@atlas/shared/permissions';
import { VISIBILITY_LABELS, type Visibility, type Vocabulary } from '@atlas/shared/vocabulary';
import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { DayInput } from '../../ui/DayInput.tsx';
import { useCan } from '../viewer/use-can.ts';
import { useIsProposed } from './proposing.tsx';

/** What `form.getInputProps(name)` gives. */
// biome-ignore lint/suspicious/noExplicitAny: the form library gives the same props for fields of any value
export type Bound = any;

interface FieldProps {
  readonly label: string;
  readonly bound: Bound;
  readonly description?: string;
  readonly required?: boolean;
  /** Takes half the width where there is room for two. */
  readonly half?: boolean;
  readonly autoFocus?: boolean;
}

/** Puts a field beside another where there is room for two. */
export const half = (is?: boolean) => (is ? { wrapperProps: { 'data-half': true } } : {});
const focused = (is?: boolean) => (is ? { 'data-autofocus': true } : {});

/** One line of text. */
export function LineField({ label, bound, description, required, half: isHalf, autoFocus }: FieldProps) {
  return (
    <TextInput
      label={label}
      description={description}
      withAsterisk={required}
      autoComplete="off"
      {...half(isHalf)}
      {...focused(autoFocus)}
      {...bound}
    />
  );
}

/** Text of several lines. */
export function ProseField({ label, bound, description, required, autoFocus }: FieldProps) {
  return (
    <Textarea
      label={label}
      description={description}
      withAsterisk={required}
      resize="vertical"
      minRows={3}
      {...focused(autoFocus)}
      {...bound}
    />
  );
}

/** One of a shared vocabulary. */
export function ChoiceField<T extends string>({
  vocabulary,
  only,
  ...field
}: FieldProps & {
  readonly vocabulary: Vocabulary<T>;
  /** Those offered, where not all are. */
  readonly only?: readonly T[];
}) {
  const { label, bound, description, required, half: isHalf, autoFocus } = field;
  return (
    <Select
      label={label}
      description={description}
      withAsterisk={required}
      data={(only ?? vocabulary.values).map((value) => ({ value, label: vocabulary.labels[value] }))}
      searchable={(only ?? vocabulary.values).length > 8}
      clearable={!required}
      allowDeselect={!required}
      nothingFoundMessage="No such choice."
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      {...half(isHalf)}
      {...focused(autoFocus)}
      {...bound}
    />
  );
}

/** A day; empty where none is known. */
export function DayField({ label, bound, description, required, half: isHalf }: FieldProps) {
  const { value, onChange, onBlur, error } = bound;
  return (
    <DayInput
      label={label}
      description={description}
      withAsterisk={required}
      value={value || undefined}
      onChange={(day) => onChange(day ?? '')}
      onBlur={onBlur}
      error={error}
      clearLabel={`Clear ${label.toLowerCase()}`}
      isHalf={isHalf}
    />
  );
}

/** A whole number, such as of days or people. */
export function CountField({ label, bound, description, required, half: isHalf, min = 0 }: FieldProps & { readonly min?: number }) {
  const { value, onChange, ...rest } = bound;
  return (
    <NumberInput
      label={label}
      description={description}
      withAsterisk={required}
      allowDecimal={false}
      min={min}
      clampBehavior="none"
      thousandSeparator=","
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
      {...half(isHalf)}
      {...rest}
    />
  );
}

/** An amount of money, typed in pounds and held in whole pence. */
export function MoneyField({ label, bound, description, required, half: isHalf }: FieldProps) {
  const { value, onChange, ...rest } = bound;
  return (
    <NumberInput
      label={label}
      description={description}
      withAsterisk={required}
      prefix="£"
      thousandSeparator=","
      decimalScale={2}
      clampBehavior="none"
      value={typeof value === 'number' ? value / 100 : ''}
      onChange={(next) => onChange(penceOf(next))}
      {...half(isHalf)}
      {...rest}
    />
  );
}

/** Half-typed amounts come as text: "1200." is £1,200 on its way to £1,200.50. */
function penceOf(typed: string | number): number | null {
  const pounds = typed === '' ? Number.NaN : Number(typed);
  return Number.isFinite(pounds) ? Math.round(pounds * 100) : null;
}

/**
 * Who may see the record: of one that is held, no more people than see it, but for those who may share it.
 * @param record the one that is changed; undefined for a new one
 */
export function VisibilityField({
  bound,
  record,
}: {
  readonly bound: Bound;
  readonly record?: { readonly visibility: Visibility; readonly owner?: { readonly id: string } | null } | undefined;
}) {
  const { holds } = useCan();
  const mayShare = holds('record:share', record);
  const held = record?.visibility ?? null;
  const isProposed = useIsProposed();
  if (isProposed) return null;
  return (
    <Select
      label="Who may see it"
      description={
        held !== null && !mayShare && held !== 'PUBLIC' ? 'To open it to more people takes a steward of its council.' : undefined
      }
      data={visibilitiesToChoose(held, mayShare)
        .filter((value) => value !== 'RESTRICTED' || value === held)
        .map((value) => ({ value, label: VISIBILITY_LABELS[value] }))}
      allowDeselect={false}
      {...half(true)}
      {...bound}
    />
  );
}

/** Why: kept in the history beside the change. */
export function WhyField({ bound }: { readonly bound: Bound }) {
  if (useIsProposed()) return null;
  return (
    <TextInput
      label="Why"
      description="Kept in the history: what you learnt, and from whom."
      autoComplete="off"
      maxLength={500}
      {...bound}
    />
  );
}

interface ProposeProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string | undefined;
}

/** Why a change is proposed: for whoever decides on it. */
export function ProposeField({ value, onChange, problem }: ProposeProps) {
  return (
    <Textarea
      label="Why it should be so"
      description="For whoever decides, and for your own organisation: how you know, and since when."
      withAsterisk
      resize="vertical"
      minRows={2}
      maxLength={2_000}
      value={value}
      error={problem}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
