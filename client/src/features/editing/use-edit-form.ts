import { type UseFormReturnType, useForm } from '@mantine/form';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { z } from 'zod';
import { describeFailure } from '../../lib/failure.ts';
import { useCan } from '../viewer/use-can.ts';
import { forgetDraft, keepDraft, readDraft } from './drafts.ts';
import { differences, type FieldConflict, merged, type Names, type TakenOver } from './merge.ts';
import { useProposing } from './proposing.tsx';
import type { Outcome, UserErrorOf } from './types.ts';
import { useSaved } from './use-saved.ts';

type Values = Record<string, unknown>;
const NO_NAMES: Names = new Map();
/** What every input may carry besides. */
type Envelope = { idempotencyKey: string; id?: string; revision?: number };

/** A form that changes a record says how it reads what somebody else made of it meanwhile: without that a STALE answer is a dead end. */
type Changing<V, Saved> =
  | {
      /** The record that is changed and the revision it was read at; undefined for a new one. */
      readonly target: { readonly id: string; readonly revision: number } | undefined;
      /** The fields as somebody else left them, where they changed the record meanwhile. */
      readonly read: (record: Saved) => { readonly values: V; readonly revision: number };
    }
  | { readonly target?: undefined; readonly read?: undefined };

type Options<V extends Values, Input extends object, Saved> = Given<V, Input, Saved> & Changing<V, Saved>;

interface Given<V extends Values, Input extends object, Saved> {
  /** What the draft of this form is kept under: "organisation new", "tie <id>". */
  readonly draftKey: string;
  /** What the fields hold at first: the record as it is, or what a new one starts with. */
  readonly initial: V;
  /** The mutation's input from the fields. Fields and input go by the same names, so that what is wrong is shown where it stands. */
  readonly toInput: (values: V) => Input;
  /** The rules of the input: the server's own. */
  readonly schema: z.ZodType;
  readonly send: (input: Input & Envelope) => Promise<Outcome<Saved>>;
  /** How each field is called where two versions are compared. */
  readonly labels?: Partial<Record<keyof V & string, string>>;
  /** Names for the ids that fields hold bare, for where two versions are compared. */
  readonly names?: Names;
  /** What is said when it is done: "Saved." unless told. */
  readonly said?: string;
  readonly onSaved: (record: Saved) => void;
}

/** A form that edits a record. */
export interface EditForm<V extends Values> {
  readonly form: UseFormReturnType<V>;
  readonly submit: (event?: React.FormEvent<HTMLFormElement>) => void;
  readonly isSaving: boolean;
  /** What is wrong with the whole, in words. */
  readonly problem: string | undefined;
  /** When the restored draft was typed; undefined where none was. */
  readonly restoredAt: string | undefined;
  /** Back to how the record is, the draft forgotten. */
  readonly startAfresh: () => void;
  /** Fields that both changed, to choose between. */
  readonly conflicts: readonly FieldConflict[];
  /** Fields that somebody else changed meanwhile and one did not touch: as they were, and as they now are. */
  readonly takenOver: readonly TakenOver[];
  readonly names: Names;
  readonly choose: (field: string, whose: 'MINE' | 'THEIRS') => void;
  readonly isDirty: boolean;
  /** Whether going to another page would lose something; asked as one goes, for saving leads there before anything is drawn again. */
  readonly isUnsaved: () => boolean;
}

/** One form, whatever it edits: checked by the server's rules, its failures beside their fields, its draft kept, two versions compared. */
export function useEditForm<V extends Values, Input extends object, Saved>(options: Options<V, Input, Saved>): EditForm<V> {
  const { toInput, schema, send, read, labels = {}, names = NO_NAMES, onSaved, said = 'Saved.' } = options;
  const { viewerId } = useCan();
  const saved = useSaved();
  const proposing = useProposing();
  const draftKey = `${viewerId ?? ''} ${options.draftKey}`;
  const kept = useMemo(() => readDraft<V>(draftKey), [draftKey]);
  const [base, setBase] = useState({ values: options.initial, revision: options.target?.revision ?? null });
  const [restoredAt, setRestoredAt] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [conflicts, setConflicts] = useState<readonly FieldConflict[]>([]);
  const [takenOver, setTakenOver] = useState<readonly TakenOver[]>([]);
  const [isSaving, setSaving] = useState(false);
  // One key for one intention: a retry after a lost answer is not done twice; what is typed afterwards is another intention.
  const key = useRef<{ input: string; key: string }>(undefined);

  const wasSaved = useRef(false);
  const touched = useRef<() => Readonly<Record<string, unknown>>>(() => ({}));
  const form: UseFormReturnType<V> = useForm<V>({
    initialValues: options.initial,
    validateInputOnBlur: true,
    validate: (values): Record<string, string> => errorsOf(schema, toInput(values as V), values, touched.current()),
    onValuesChange: (values) => {
      wasSaved.current = false;
      keep(values as V);
    },
  });
  touched.current = form.getTouched;
  const keep = useDebouncedCallback((values: V) => keepDraft(draftKey, values, base), 400);

  const restored = useRef(false);
  useEffect(() => {
    if (restored.current || viewerId === undefined) return;
    restored.current = true;
    if (kept === undefined || JSON.stringify(kept.values) === JSON.stringify(options.initial)) return;
    form.setValues(kept.values);
    setRestoredAt(kept.at);
    // A draft begun on an older revision is saved against that one: somebody else's change is then compared, not lost.
    if (options.target) setBase(kept.base);
  });

  const fail = (errors: readonly UserErrorOf[]) => {
    const placed = errors.map((error) => ({ error, path: placeOf(error.field ?? [], form.getValues()) }));
    form.setErrors(Object.fromEntries(placed.flatMap(({ error, path }) => (path ? [[path, error.message]] : []))));
    const others = placed.filter(({ path }) => path === undefined).map(({ error }) => error);
    setProblem(
      others.length > 0 ? others.map(({ message }) => message).join(' ') : 'Some fields need another look: they are marked below.',
    );
  };

  const save = async () => {
    const values = form.getValues() as V;
    const input = toInput(values);
    const errors = errorsOf(schema, input, values);
    const lacksWhy = proposing !== undefined && proposing.why.trim() === '';
    proposing?.setProblem(lacksWhy ? 'Say why it should be so: whoever decides reads it.' : undefined);
    if (Object.keys(errors).length > 0 || lacksWhy) {
      form.setErrors(errors);
      setProblem('Some fields need another look: they are marked below.');
      return;
    }
    setSaving(true);
    setProblem(undefined);
    try {
      const text = JSON.stringify([input, base.revision]);
      if (key.current?.input !== text) key.current = { input: text, key: crypto.randomUUID() };
      const target = options.target && { id: options.target.id, revision: base.revision ?? options.target.revision };
      const { record, userErrors, changeId } = await send({ ...input, ...target, idempotencyKey: key.current.key });
      if (userErrors.some(({ code }) => code === 'STALE') && record && read) {
        const theirs = read(record);
        const { values: both, conflicts: differing, takenOver: changed } = merged(base.values, values, theirs.values, labels);
        form.setValues(both as V);
        setBase({ values: theirs.values, revision: theirs.revision });
        setConflicts(differing);
        setTakenOver(changed);
        setProblem(
          differing.length > 0
            ? 'Somebody else changed this while you were at it. Compare the two versions below, choose, and save again.'
            : 'Somebody else changed this while you were at it. What they changed is taken over: look at it below, and save again.',
        );
      } else if (userErrors.length > 0 || !(record || proposing)) fail(userErrors);
      else {
        keep.cancel();
        forgetDraft(draftKey);
        form.resetDirty();
        wasSaved.current = true;
        saved(proposing ? 'It is proposed: you see on your organisation’s page what becomes of it.' : said, changeId ?? null);
        if (proposing) proposing.onClose();
        else if (record) onSaved(record);
      }
    } catch (error) {
      const { title, detail, requestId } = describeFailure(error);
      setProblem(`${title} ${detail}${requestId ? ` Request ${requestId}.` : ''} What you typed is still here.`);
    } finally {
      setSaving(false);
    }
  };

  const isDirty = differences(base.values, form.values).length > 0;
  return {
    form,
    submit: (event) => {
      event?.preventDefault();
      // A form opened from a field of another stands inside it for React: what is sent from the one on top is not sent by the one below.
      event?.stopPropagation();
      if (!isSaving) void save();
    },
    isSaving,
    problem,
    restoredAt,
    startAfresh: () => {
      keep.cancel();
      forgetDraft(draftKey);
      const fresh = { values: options.initial, revision: options.target?.revision ?? null };
      setBase(fresh);
      form.setValues(fresh.values);
      form.resetDirty(fresh.values);
      form.clearErrors();
      setConflicts([]);
      setTakenOver([]);
      setRestoredAt(undefined);
      setProblem(undefined);
    },
    conflicts,
    takenOver,
    names,
    choose: (field, whose) => {
      const conflict = conflicts.find((one) => one.field === field);
      if (!conflict) return;
      form.setFieldValue(field, (whose === 'MINE' ? conflict.mine : conflict.theirs) as never);
      setConflicts(conflicts.map((one) => (one === conflict ? { ...one, chosen: whose } : one)));
    },
    isDirty,
    isUnsaved: () => isDirty && !wasSaved.current,
  };
}

/** What the rules say, by field. @param touched where given, only fields that were visited: nobody is scolded for what they have not come to */
function errorsOf(schema: z.ZodType, input: object, values: Values, touched?: Readonly<Record<string, unknown>>): Record<string, string> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return {};
  const errors = parsed.error.issues.map(
    ({ path, message }) => [placeOf(path.map(String), values) ?? path.map(String).join('.'), message] as const,
  );
  return Object.fromEntries(errors.filter(([path]) => touched === undefined || touched[path] || touched[path.split('.')[0] ?? '']));
}

/** The field of the form that a path in the input is about: a list typed as lines of text is one field. Undefined where there is none. */
function placeOf(path: readonly string[], values: Values): string | undefined {
  const [first] = path;
  if (first === undefined || !(first in values)) return undefined;
  const steps: string[] = [];
  let value: unknown = values;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || 'label' in value || !(step in value)) break;
    steps.push(step);
    value = (value as Values)[step];
  }
  return steps.join('.');
}
