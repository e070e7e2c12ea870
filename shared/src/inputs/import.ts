/** One column of a sheet: what stands at its head, and what is to stand under it. */
export interface SheetColumn {
  readonly header: string;
  readonly isRequired?: true;
  /** What to write, in a sentence for whoever fills it in. */
  readonly help: string;
  /** The vocabulary its cells are chosen from, where there is one. */
  readonly choices?:
    | 'organisationKind'
    | 'sector'
    | 'visibility'
    | 'roleKind'
    | 'tieKind'
    | 'strength'
    | 'agreementKind'
    | 'agreementStage';
}
export interface Sheet {
  readonly title: string;
  /** What one row of it is. */
  readonly about: string;
  readonly columns: Readonly<Record<string, SheetColumn>>;
}

const place = 'A place by its name or GSS code';
const days = 'a day, as 2026-04-01 or 01/04/2026';
const organisation = 'An organisation by its name, or by a register number such as GB-CHC 1061169';
const visibility = {
  header: 'Visible to',
  help: 'Who may see it; only your own council where it is empty.',
  choices: 'visibility',
} as const satisfies SheetColumn;
const from = { header: 'From', help: `The first day, ${days}; open where it is empty.` } as const;
const until = { header: 'Until', help: `The last day, ${days}; open where it is empty.` } as const;
const themes = {
  header: 'Themes',
  help: 'Themes by name, with semicolons between; “Framework: Theme” where two frameworks have one of that name.',
};
const places = {
  header: 'Places',
  help: `${place}; several with semicolons between. A parish goes before its ward; for the ward, write Sluiceby (ward).`,
};

/** The sheets of a council's own workbook, in the order in which they are read. */
export const COUNCIL_SHEETS = {
  organisations: {
    title: 'Organisations',
    about: 'One organisation a row. One that is held already is found by its number, else by its name.',
    columns: {
      name: { header: 'Name', isRequired: true, help: 'What it is called.' },
      kind: { header: 'Kind', isRequired: true, help: 'What kind of body it is.', choices: 'organisationKind' },
      sector: { header: 'Sector', help: 'The part of public life it belongs to; that of its kind where it is empty.', choices: 'sector' },
      alsoKnownAs: { header: 'Other names', help: 'With semicolons between.' },
      description: { header: 'Description', help: 'What it is, in a sentence or two.' },
      website: { header: 'Website', help: 'An address such as https://www.example.org.' },
      charityNumber: { header: 'Charity number', help: 'In England and Wales: six or seven digits.' },
      companyNumber: { header: 'Company number', help: 'Eight characters.' },
      otherNumbers: { header: 'Other numbers', help: 'Register and number, such as ODS QUE; several with semicolons between.' },
      openedOn: { header: 'Opened', help: `The day it came into being, ${days}.` },
      basedIn: { header: 'Based in', help: `${place}.` },
      visibility,
    },
  },
  provisions: {
    title: 'Provisions',
    about: 'What an organisation does, on which themes, in which places: one row for each thing it does.',
    columns: {
      organisation: { header: 'Organisation', isRequired: true, help: `${organisation}.` },
      title: { header: 'What it does', help: 'A few words, such as Lunch club. Rows of one organisation are told apart by it.' },
      themes: { ...themes, isRequired: true },
      areas: { ...places, isRequired: true },
      validFrom: from,
      until,
      visibility,
    },
  },
  contacts: {
    title: 'Contacts',
    about: 'One person in one post a row. Give office contact details only.',
    columns: {
      name: { header: 'Name', isRequired: true, help: 'The person’s name.' },
      organisation: { header: 'Organisation', isRequired: true, help: `${organisation}.` },
      title: { header: 'Post', isRequired: true, help: 'What the post is called.' },
      kind: { header: 'Kind of post', help: 'Other post where it is empty.', choices: 'roleKind' },
      email: { header: 'E-mail', help: 'At work. It tells two people of one name apart.' },
      phone: { header: 'Telephone', help: 'At work.' },
      validFrom: from,
      until,
      visibility,
    },
  },
  ties: {
    title: 'Ties',
    about: 'One relationship between two organisations a row.',
    columns: {
      from: { header: 'From organisation', isRequired: true, help: `${organisation}: the one that does it.` },
      kind: { header: 'Kind', isRequired: true, help: 'What the first does with the second.', choices: 'tieKind' },
      to: { header: 'To organisation', isRequired: true, help: `${organisation}: the one it is done with.` },
      strength: { header: 'Strength', help: '1 (aware of) to 5 (integrated); 3 where it is empty.', choices: 'strength' },
      validFrom: from,
      until,
      note: { header: 'Note', help: 'Anything to remember about it.' },
      visibility,
    },
  },
  agreements: {
    title: 'Agreements',
    about: 'One agreement a row.',
    columns: {
      title: { header: 'Title', isRequired: true, help: 'What it is called.' },
      kind: { header: 'Kind', isRequired: true, help: 'What kind of agreement it is.', choices: 'agreementKind' },
      parties: {
        header: 'Parties',
        isRequired: true,
        help: 'Each organisation with its role, semicolons between: Fenmarch District Council: Principal; Sluiceby Town Council: Deliverer.',
      },
      reference: { header: 'Reference', help: 'Your own number for it; rows are told apart by it, else by title.' },
      summary: { header: 'Summary', help: 'What it is about.' },
      startsOn: { header: 'Starts', help: `The day it begins, ${days}.` },
      endsOn: { header: 'Ends', help: `Its last day, ${days}.` },
      valuePence: { header: 'Value (£)', help: 'In pounds, such as 1250.00.' },
      noticeDays: { header: 'Notice (days)', help: 'How many days’ notice ends it.' },
      stage: { header: 'Stage', help: 'How far it has come; Expression of interest where it is empty.', choices: 'agreementStage' },
      stageOn: { header: 'Stage since', help: `When it came to that stage, ${days}; the day it starts where it is empty.` },
      themes,
      areas: places,
      visibility,
    },
  },
} as const satisfies Readonly<Record<string, Sheet>>;
export type SheetName = keyof typeof COUNCIL_SHEETS;
export const SHEET_NAMES = Object.keys(COUNCIL_SHEETS) as readonly SheetName[];

/** The most that one spreadsheet may hold. */
export const SHEET_LIMITS = { bytes: 5_000_000, rows: 5_000 } as const;

export type RowFate = 'CREATED' | 'CHANGED' | 'UNCHANGED' | 'LINKED' | 'REFUSED';

/** What is wrong with a row, or with one cell of it. */
export interface RowProblem {
  /** The header of the cell's column; empty where it is about the whole row. */
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  readonly remedy: string;
}
/** What becomes, or would become, of one row. */
export interface RowOutcome {
  readonly sheet: SheetName;
  /** As the spreadsheet counts it, from 1. */
  readonly row: number;
  /** What it tells of: a name, or two. */
  readonly what: string;
  readonly fate: RowFate;
  readonly problems: readonly RowProblem[];
  /** What else there is to know of it. */
  readonly note?: string;
}
/** What became, or would become, of a spreadsheet. */
export interface SheetOutcome {
  /** Id of the import; null where it only told what would happen. */
  readonly run: string | null;
  readonly fileName: string;
  /** How many rows met each fate. */
  readonly counts: Readonly<Record<RowFate, number>>;
  readonly rows: readonly RowOutcome[];
  /** What was left unread, in a sentence each: sheets and columns that are not ours. */
  readonly notes: readonly string[];
}
