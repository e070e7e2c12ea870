import { addUp } from '@atlas/shared/agreements';
import { wholeLifeCostSchema } from '@atlas/shared/inputs';
import { formatPounds } from '@atlas/shared/money';
import { type CostKind, costKinds } from '@atlas/shared/vocabulary';
import { Select } from '@mantine/core';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, CountField, LineField, MoneyField, ProseField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { type AgreementEdited, partyNames, partyOptions } from './agreement-edit.ts';
import { SetWholeLifeCostMutation } from './mutations.ts';
import { Rows } from './Rows.tsx';

interface LineTyped {
  readonly party: string | null;
  readonly kind: CostKind | null;
  readonly amountPence: number | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
}
const NO_LINE: LineTyped = { party: null, kind: null, amountPence: null, fromYear: 1, toYear: null };

function valuesOf({ wholeLifeCosts }: AgreementEdited, option: string | undefined) {
  const held = wholeLifeCosts.find((one) => one.option === option);
  return {
    option: held?.option ?? (wholeLifeCosts.length === 0 ? 'Keep' : ''),
    years: held?.years ?? (10 as number | null),
    lines: held?.lines.map(({ party, ...line }): LineTyped => ({ ...line, party: party?.id ?? null, toYear: line.toYear ?? null })) ?? [
      NO_LINE,
    ],
    benefitsNarrative: held?.benefitsNarrative ?? '',
  };
}
type Values = ReturnType<typeof valuesOf>;

const toInput = ({ option, years, lines, benefitsNarrative }: Values) => ({
  option,
  years: years as number,
  // The rules say what has to be there.
  lines: lines.map(({ party, kind, amountPence, fromYear, toYear }) => ({
    party: party as string,
    kind: kind as CostKind,
    amountPence: amountPence as number,
    fromYear: fromYear ?? 1,
    toYear,
  })),
  benefitsNarrative: benefitsNarrative || null,
});

/** "Together £49,000.00 over 5 years", as far as the lines can be added up. */
function totalInWords(values: Values): string {
  const parsed = wholeLifeCostSchema.safeParse({ ...toInput(values), option: values.option || 'x' });
  if (!parsed.success) return '';
  const { lines, years } = parsed.data;
  return `Together ${formatPounds(addUp(lines, years).total)} over ${years} ${years === 1 ? 'year' : 'years'}.`;
}

interface Props {
  readonly agreement: AgreementEdited;
  /** The option that is changed; none to add one. */
  readonly option?: string;
  readonly onClose: () => void;
}

/** Costs one option over its whole life, for the council and its partners. */
export function WholeLifeCostForm({ agreement, option, onClose }: Props) {
  const set = useSend(
    SetWholeLifeCostMutation,
    (data) => data.setWholeLifeCost,
    (payload) => payload.agreement,
  );
  const edit = useEditForm({
    draftKey: `cost ${agreement.id} ${option ?? 'new'}`,
    initial: valuesOf(agreement, option),
    target: agreement,
    schema: wholeLifeCostSchema,
    toInput,
    labels: { option: 'Option', years: 'Years', lines: 'Costs', benefitsNarrative: 'Benefits' },
    names: partyNames(agreement),
    said: 'The whole-life cost is set.',
    read: (record: AgreementEdited) => ({ values: valuesOf(record, option), revision: record.revision }),
    send: ({ id = agreement.id, revision = agreement.revision, ...input }) => set({ ...input, agreement: id, revision }),
    onSaved: onClose,
  });
  const { form } = edit;
  const bind = (field: string) => form.getInputProps(field);
  return (
    <EditDialog
      title={option ? `Cost of “${option}”` : 'Cost an option'}
      edit={edit}
      onClose={onClose}
      size="xl"
      note="Amounts are for each year of the line. Without a last year, capital falls in its first alone and all else runs to the end. Income and savings take from the total."
    >
      <LineField
        label="What the option is called"
        bound={bind('option')}
        required
        half
        description="Such as Keep, or Transfer to the town council."
      />
      <CountField label="Over how many years" bound={bind('years')} required half min={1} />
      <Rows
        legend="Costs"
        one="line"
        count={form.values.lines.length}
        problem={form.errors.lines ?? totalInWords(form.values)}
        onAdd={() => form.insertListItem('lines', { ...NO_LINE, party: form.values.lines.at(-1)?.party ?? null })}
        onRemove={(index) => form.removeListItem('lines', index)}
      >
        {(index) => (
          <>
            <Select
              label={`Party of line ${index + 1}`}
              data={partyOptions(agreement)}
              allowDeselect={false}
              {...bind(`lines.${index}.party`)}
            />
            <ChoiceField label={`Kind of line ${index + 1}`} bound={bind(`lines.${index}.kind`)} vocabulary={costKinds} required />
            <MoneyField label="Each year" bound={bind(`lines.${index}.amountPence`)} required />
            <CountField label="From year" bound={bind(`lines.${index}.fromYear`)} min={1} />
            <CountField label="To year" bound={bind(`lines.${index}.toYear`)} min={1} />
          </>
        )}
      </Rows>
      <ProseField label="Benefits, in words" bound={bind('benefitsNarrative')} />
    </EditDialog>
  );
}
