import { COUNCIL_SHEETS, type RowFate, type RowOutcome, type RowProblem, SHEET_NAMES, type SheetName } from '@atlas/shared/inputs';
import { type Draft, fingerprintOf } from '../../../audit/draft.ts';
import { draftFromSnapshot } from '../../../audit/snapshot.ts';
import { findExisting } from '../../../audit/writer.cypher.ts';
import { UserErrors } from '../../../user-errors.ts';
import { readRow } from '../engine/columns.ts';
import { originsOfRecords } from '../engine/records.cypher.ts';
import { shown, Unreadable } from '../engine/refusal.ts';
import { Unfitting } from './agreement-check.ts';
import { SHEET_COLUMNS } from './columns.ts';
import { type Asker, Directory, nameOf } from './directory.ts';
import * as drafts from './drafts.ts';
import { HiddenInTheWay } from './hidden.ts';
import type { LaidRow, Layout } from './layout.ts';
import { merged, type Opening } from './merge.ts';
import { refuseOverlaps } from './tie-overlaps.ts';

/** What is to be written, and what each row comes to. */
export interface SheetPlan {
  readonly drafts: readonly Draft[];
  /** What each row said of its record, as the next import of it is compared with. */
  readonly fingerprints: ReadonlyMap<string, string>;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rows: readonly RowOutcome[];
  /** Records that stood in the way of rows and that this council may not be told of. */
  readonly hidden: readonly HiddenInTheWay[];
}

/** A row on its way: read, and what was found wrong with it. */
interface Pending {
  readonly sheet: SheetName;
  readonly at: number;
  readonly problems: RowProblem[];
  // biome-ignore lint/suspicious/noExplicitAny: a row of any of the five sheets; each is read by its own columns
  readonly row: any;
  /** What stands in the row under a header. */
  readonly text: (header: string) => string;
  what: string;
  records: drafts.RowRecord[];
  fate: RowFate;
  note?: string;
  hidden?: HiddenInTheWay;
}
type Headers = Readonly<Record<string, { readonly header: string }>>;

/** Decides what each row of a council's spreadsheet means for what is held. Writes nothing. */
export async function planSheets(ask: Asker, keeping: drafts.Keeping, layout: Layout): Promise<SheetPlan> {
  const all = SHEET_NAMES.flatMap((sheet) => (layout.sheets.get(sheet) ?? []).map((row) => read(sheet, row)));
  const of = (sheet: SheetName) => all.filter((pending) => pending.sheet === sheet && pending.row !== undefined);
  const directory = await Directory.of(ask, keeping.ownerId, mentionsIn(of));
  for (const pending of all.filter(({ sheet, row }) => sheet === 'organisations' && row === undefined))
    if (pending.what !== '') directory.tell(pending.what, [], { id: '', at: pending.at, isRefused: true });
  for (const pending of of('organisations')) takeOrganisation(directory, keeping, pending);
  for (const sheet of SHEET_NAMES.slice(1)) for (const pending of of(sheet)) take(directory, keeping, pending);
  refuseToldTwice(all);
  const plan = await compare(ask, keeping, all);
  await refuseOverlaps(ask, keeping, tiesIn(all, plan), refuse);
  const hidden = all.flatMap((pending) => pending.hidden ?? []);
  const kept = all.filter(({ fate }) => fate !== 'REFUSED').flatMap(({ records }) => records.map(({ said }) => said.id));
  return { ...summed(plan, new Set(kept)), hidden, rows: all.map(outcomeOf) };
}

function read(sheet: SheetName, laid: LaidRow): Pending {
  const headers: Headers = COUNCIL_SHEETS[sheet].columns;
  const flagged = Object.values(headers).flatMap(({ header }) => {
    const cell = laid.cell(header);
    return cell?.problem === undefined ? [] : [{ column: header, value: shown(cell.text), ...cell.problem }];
  });
  const bad = new Set(flagged.map(({ column }) => column));
  const { row, refusals } = readRow(SHEET_COLUMNS[sheet], laid.at, (header) => laid.cell(header)?.text);
  const others = refusals.filter(({ column }) => !bad.has(column));
  const problems = [...flagged, ...others.map(({ column, value, reason, remedy }) => ({ column, value, reason, remedy }))];
  return {
    sheet,
    at: laid.at,
    problems,
    row: problems.length > 0 ? undefined : row,
    text: (header) => shown(laid.cell(header)?.text ?? ''),
    what: nameIn(sheet, laid),
    records: [],
    fate: problems.length > 0 ? 'REFUSED' : 'UNCHANGED',
  };
}

/** What a row tells of, for whoever reads the list of rows. */
function nameIn(sheet: SheetName, laid: LaidRow): string {
  const { columns } = COUNCIL_SHEETS[sheet] as { columns: Headers };
  const names: Readonly<Record<SheetName, readonly string[]>> = {
    organisations: ['name'],
    provisions: ['organisation', 'title'],
    contacts: ['name', 'title'],
    ties: ['from', 'to'],
    agreements: ['title'],
  };
  return names[sheet]
    .map((name) => shown(laid.cell(columns[name]?.header ?? '')?.text ?? ''))
    .filter((text) => text !== '')
    .join(sheet === 'ties' ? ' and ' : ', ');
}

function mentionsIn(of: (sheet: SheetName) => Pending[]) {
  const cells = (sheet: SheetName, ...names: string[]): string[] =>
    of(sheet).flatMap(({ row }) => names.flatMap((name) => (row[name] === undefined ? [] : row[name])));
  const parties = of('agreements').flatMap(({ row }) => (row as drafts.AgreementRow).parties.map(({ organisation }) => organisation));
  return {
    organisations: [
      ...cells('organisations', 'name'),
      ...cells('provisions', 'organisation'),
      ...cells('contacts', 'organisation'),
      ...cells('ties', 'from', 'to'),
      ...parties,
    ],
    numbers: of('organisations').flatMap(({ row }) => drafts.numbersOf(row)),
    areas: [...cells('organisations', 'basedIn'), ...cells('provisions', 'areas'), ...cells('agreements', 'areas')],
    themes: [...cells('provisions', 'themes'), ...cells('agreements', 'themes')],
  };
}

/** Notes what is wrong with a row under the header it concerns; the row is refused. */
function attempt(pending: Pending, directory: Directory, work: (find: drafts.Find) => void): void {
  const headers: Headers = COUNCIL_SHEETS[pending.sheet].columns;
  const note = (name: string, value: string, reason: string, remedy: string) =>
    pending.problems.push({ column: headers[name]?.header ?? '', value: shown(value), reason, remedy });
  const find: drafts.Find = (name, value, ask) => {
    try {
      return ask(directory);
    } catch (error) {
      if (error instanceof Unreadable) note(name, value, error.message, error.remedy);
      if (error instanceof HiddenInTheWay) pending.hidden = error;
      throw error;
    }
  };
  try {
    work(find);
  } catch (error) {
    if (error instanceof UserErrors)
      for (const { field, message } of error.errors) {
        const name = columnOf(field ?? []);
        note(name, pending.text(headers[name]?.header ?? ''), message, 'Correct the cell, or leave it empty where it may be.');
      }
    else if (!(error instanceof Unreadable)) throw error;
    pending.fate = 'REFUSED';
    pending.records = [];
  }
}

/** The column a field of the forms' rules stands in. */
function columnOf(path: readonly string[]): string {
  const name = path.findLast((step) => !/^\d+$/.test(step)) ?? '';
  if (path[0] === 'parties') return 'parties';
  return { validTo: 'until', value: 'otherNumbers', scheme: 'otherNumbers' }[name] ?? name;
}

function takeOrganisation(directory: Directory, keeping: drafts.Keeping, pending: Pending): void {
  const row = pending.row as drafts.OrganisationRow;
  const numbers = drafts.numbersOf(row);
  attempt(pending, directory, (find) => {
    const basedIn = row.basedIn;
    const area = basedIn === undefined ? undefined : find('basedIn', basedIn, () => directory.area(basedIn));
    const held = find('name', row.name, () => directory.identify(row.name, numbers));
    if (held !== undefined && held.ownerId !== keeping.ownerId) {
      pending.fate = 'LINKED';
      pending.note = `It is held already as ${nameOf(held)}, kept by others: it was left as it is, and your other rows lead to it.`;
      directory.tell(row.name, numbers, { id: held.id, at: pending.at, isRefused: false });
      return;
    }
    const id = held?.id ?? drafts.newOrganisationId(keeping, row);
    pending.records = [drafts.organisationRecord(keeping, id, row, area)];
    directory.tell(row.name, numbers, { id, at: pending.at, isRefused: false });
  });
  if (pending.fate === 'REFUSED') directory.tell(row.name, numbers, { id: '', at: pending.at, isRefused: true });
}

function take(directory: Directory, keeping: drafts.Keeping, pending: Pending): void {
  attempt(pending, directory, (find) => {
    const { sheet, row } = pending;
    if (sheet === 'provisions') pending.records = [drafts.provisionRecord(keeping, row, find)];
    if (sheet === 'contacts') pending.records = drafts.contactRecords(keeping, row, find);
    if (sheet === 'ties') pending.records = [drafts.tieRecord(keeping, row, find)];
    if (sheet === 'agreements') pending.records = [drafts.agreementRecord(keeping, row, find)];
  });
}

function refuse(pending: Pending, why: Unreadable, name?: string): void {
  pending.fate = 'REFUSED';
  pending.records = [];
  const headers: Headers = COUNCIL_SHEETS[pending.sheet].columns;
  const column = headers[name ?? '']?.header ?? '';
  pending.problems.push({ column, value: column === '' ? pending.what : pending.text(column), reason: why.message, remedy: why.remedy });
  if (why instanceof HiddenInTheWay) pending.hidden = why;
}

/** A record told twice in one spreadsheet, and differently, is not guessed at. */
function refuseToldTwice(all: readonly Pending[]): void {
  const first = new Map<string, { readonly fingerprint: string; readonly pending: Pending }>();
  for (const pending of all) {
    for (const record of pending.records) {
      const { said } = record;
      const before = first.get(said.id);
      const fingerprint = saidBy(record);
      if (before === undefined) first.set(said.id, { fingerprint, pending });
      else if (before.fingerprint !== fingerprint) {
        const remedy = 'Keep the row that is right, or tell the two apart by a number, an e-mail address, a title or a reference.';
        refuse(pending, new Unreadable(`tells of the same ${wordsOf(said.label)} as row ${before.pending.at}, but differently`, remedy));
        break;
      }
    }
  }
}
const wordsOf = (label: string) => ({ Role: 'post' })[label] ?? label.toLowerCase();

/** A digest of what a row says; a cell left empty says something else than the default written out. */
const saidBy = ({ said, defaulted }: drafts.RowRecord) => [fingerprintOf(said), ...defaulted].join(' ');

interface Verdict {
  readonly fate: 'CREATED' | 'CHANGED' | 'UNCHANGED';
  readonly draft: Draft;
  readonly fingerprint: string;
}

/** What each record is beside what is held of it; sets the fate of each row. */
async function compare(ask: Asker, { mayOpen }: drafts.Keeping, all: readonly Pending[]): Promise<Map<string, Verdict>> {
  const ids = [...new Set(all.flatMap(({ records }) => records.map(({ said }) => said.id)))];
  const fingerprints = new Map((await ask.run(findExisting, { ids })).map((row) => [row.id, row.fingerprint]));
  const origins = new Map((await ask.run(originsOfRecords, { ids })).map((row) => [row.id, row.kept]));
  const verdicts = new Map<string, Verdict>();
  for (const pending of all.filter(({ records }) => records.length > 0)) {
    try {
      const fates = pending.records.map((record) => {
        const { said } = record;
        const known = verdicts.get(said.id);
        if (known !== undefined) return 'UNCHANGED';
        const opens = pending.row.visibility === undefined ? 'UNSAID' : mayOpen ? 'TO_ANY' : 'TO_FEWER';
        const verdict = judge(record, opens, fingerprints.get(said.id), origins.get(said.id) ?? null);
        verdicts.set(said.id, verdict);
        return verdict.fate;
      });
      pending.fate = fates.includes('CREATED') ? 'CREATED' : fates.includes('CHANGED') ? 'CHANGED' : 'UNCHANGED';
    } catch (error) {
      if (!(error instanceof Unfitting)) throw error;
      refuse(pending, error, error.column);
    }
  }
  return verdicts;
}

/** A row that says what it said last time changes nothing, whatever people have made of the record since. */
function judge(record: drafts.RowRecord, opens: Opening, heldFingerprint: string | null | undefined, kept: string | null): Verdict {
  const { said, made } = record;
  const fingerprint = saidBy(record);
  if (kept === null) return { fate: 'CREATED', draft: made, fingerprint };
  if (heldFingerprint === fingerprint) return { fate: 'UNCHANGED', draft: made, fingerprint };
  const held = draftFromSnapshot(said.label, said.id, kept);
  const next = merged(held, record, opens);
  const isSame = fingerprintOf(next) === fingerprintOf(held);
  return { fate: isSame ? 'UNCHANGED' : 'CHANGED', draft: next, fingerprint };
}

/** The ties that are to be written; rows that say the same of one stand or fall together. */
function tiesIn(all: readonly Pending[], verdicts: ReadonlyMap<string, Verdict>) {
  return all
    .filter(({ sheet }) => sheet === 'ties')
    .flatMap((pending) =>
      pending.records.flatMap(({ said }) => {
        const verdict = verdicts.get(said.id);
        if (verdict === undefined || verdict.fate === 'UNCHANGED') return [];
        return [{ pending, tie: verdict.draft, isHeld: verdict.fate === 'CHANGED' }];
      }),
    );
}

function summed(verdicts: ReadonlyMap<string, Verdict>, kept: ReadonlySet<string>): Omit<SheetPlan, 'rows' | 'hidden'> {
  const all = [...verdicts].filter(([id]) => kept.has(id)).map(([, verdict]) => verdict);
  const written = all.filter(({ fate }) => fate !== 'UNCHANGED');
  const count = (fate: Verdict['fate']) => all.filter((verdict) => verdict.fate === fate).length;
  return {
    drafts: written.map(({ draft }) => draft),
    fingerprints: new Map(written.map(({ draft, fingerprint }) => [draft.id, fingerprint])),
    created: count('CREATED'),
    changed: count('CHANGED'),
    unchanged: count('UNCHANGED'),
  };
}

const outcomeOf = ({ sheet, at, what, fate, problems, note }: Pending): RowOutcome => ({
  sheet,
  row: at,
  what,
  fate,
  problems,
  ...(note === undefined ? {} : { note }),
});
