import { type Draft, type DraftLink, type DraftPart, fingerprintOf } from '../../../audit/draft.ts';
import { draftFromSnapshot, evidenceOf, rebase, withFields } from '../../../audit/snapshot.ts';
import type { RowPlan, Supplement } from './profile.ts';
import type { ImportRecordStore, Origin } from './records.store.ts';
import type { Refusal } from './refusal.ts';

/** What is to be done about a batch of rows. */
export interface BatchPlan {
  readonly create: readonly Draft[];
  readonly change: readonly Draft[];
  /** Records that are as the file has them. */
  readonly unchanged: number;
  /** Records of another origin: not touched, only linked to. */
  readonly linked: number;
  readonly refusals: readonly Refusal[];
  /** Rows that lead to records which are not there yet. */
  readonly held: readonly RowPlan[];
}

/** A row while it is planned: its drafts under the ids that we hold the organisations under. */
interface Row {
  readonly plan: RowPlan;
  readonly records: Draft[];
  readonly standIns: Draft[];
}
type Verdict = { readonly kind: 'CREATE' | 'CHANGE'; readonly draft: Draft } | { readonly kind: 'UNCHANGED' | 'LINKED' };

/**
 * Decides what each row of a register means for what we hold: which organisation it is, whether the record is new, changed, or not ours to
 * change. Remembers what it decided during one import, so that rows can refer to each other before anything is written.
 */
export class BatchPlanner {
  readonly #store: ImportRecordStore;
  /** Who writes imports and demo data; a record that somebody else wrote last is theirs. */
  readonly #importer: string;
  /** Ids that drafts were made with → ids we hold the same organisations under. */
  readonly #heldAs = new Map<string, string>();
  /** Numbers that organisations of this import bring, by "scheme value". */
  readonly #claimed = new Map<string, string>();
  /** What the file says of a record, and in which row it first does. */
  readonly #said = new Map<string, { readonly fingerprint: string; readonly at: number }>();
  /** Records this import has decided about; one that only stood in may still become a record. */
  readonly #decided = new Map<string, 'RECORD' | 'STAND_IN'>();
  /** Records that are, or by now would be, in the store. */
  readonly #there = new Set<string>();

  constructor(store: ImportRecordStore, importer: string) {
    this.#store = store;
    this.#importer = importer;
  }

  async plan(batch: readonly RowPlan[]): Promise<BatchPlan> {
    const refusals: Refusal[] = [];
    const refuse = (row: RowPlan, refusal: Omit<Refusal, 'row' | 'extent'>) => {
      refusals.push({ row: row.at, extent: 'ROW', ...refusal });
    };
    const identified = await this.#identify(batch, refuse);
    const told = identified.filter(({ plan, records }) => this.#isToldOnce(plan, records, refuse));
    const { ready, held } = await this.#parted(told);

    const records = ready.flatMap((row) => row.records.filter((made) => this.#isUndecided(made, 'RECORD')));
    const standIns = ready.flatMap((row) => row.standIns.filter((made) => this.#isUndecided(made, 'STAND_IN')));
    const supplements = ready.flatMap(({ plan }) => (plan.supplements ?? []).map((supplement) => ({ plan, supplement })));
    const verdicts = [
      ...(await this.#judge(records)),
      ...(await this.#judgeStandIns(standIns)),
      ...(await this.#judgeSupplements(supplements, refuse)),
    ];
    for (const verdict of verdicts) if ('draft' in verdict) this.#there.add(verdict.draft.id);
    const drafts = (kind: 'CREATE' | 'CHANGE') => verdicts.flatMap((verdict) => (verdict.kind === kind ? [verdict.draft] : []));
    const count = (kind: Verdict['kind']) => verdicts.filter((verdict) => verdict.kind === kind).length;
    return {
      create: drafts('CREATE'),
      change: drafts('CHANGE'),
      unchanged: count('UNCHANGED'),
      linked: count('LINKED'),
      refusals,
      held: held.map(({ plan }) => plan),
    };
  }

  /** Finds each organisation by any of its numbers before one is made. */
  async #identify(batch: readonly RowPlan[], refuse: Refuse): Promise<Row[]> {
    const organisations = batch.flatMap((plan) => [...(plan.records ?? []), ...(plan.standIns ?? [])]).filter(isOrganisation);
    const owners = await this.#store.ownersOf(organisations.flatMap(identifiersOf));
    const clear = batch.filter((plan) => {
      const clashes = [...(plan.records ?? []), ...(plan.standIns ?? [])].filter(isOrganisation).map((made) => this.#claim(made, owners));
      const clash = clashes.find((found) => found !== undefined);
      if (clash !== undefined) refuse(plan, clash);
      return clash === undefined;
    });
    return clear.map((plan) => ({
      plan,
      records: (plan.records ?? []).map((made) => this.#underOurIds(made)),
      standIns: (plan.standIns ?? []).map((made) => this.#underOurIds(made)),
    }));
  }

  #claim(made: Draft, owners: Awaited<ReturnType<ImportRecordStore['ownersOf']>>): Omit<Refusal, 'row' | 'extent'> | undefined {
    const keys = identifiersOf(made).map(({ scheme, value }) => `${scheme} ${value}`);
    const holders = new Set(keys.flatMap((key) => owners.get(key)?.id ?? this.#claimed.get(key) ?? []));
    const [holder, other] = holders;
    if (other !== undefined) {
      const names = keys.flatMap((key) => owners.get(key)?.name ?? []);
      return {
        column: '',
        value: keys.join(', '),
        reason: `has numbers of ${holders.size} organisations we hold${names.length === 0 ? '' : ` (${[...new Set(names)].join(', ')})`}`,
        remedy: 'Correct the numbers, or merge the organisations if they are one.',
      };
    }
    if (holder !== undefined && holder !== made.id) this.#heldAs.set(made.id, holder);
    for (const key of keys) this.#claimed.set(key, holder ?? made.id);
    return undefined;
  }

  #underOurIds(made: Draft): Draft {
    const id = this.#heldAs.get(made.id);
    const own = id === undefined ? made : rebase(made, id);
    if (this.#heldAs.size === 0) return own;
    const link = (to: DraftLink): DraftLink => ({ ...to, to: this.#heldAs.get(to.to) ?? to.to });
    return { ...own, links: own.links.map(link), parts: own.parts.map((part): DraftPart => ({ ...part, links: part.links.map(link) })) };
  }

  /** A record told twice in one file, and differently, is not guessed at. */
  #isToldOnce(plan: RowPlan, records: readonly Draft[], refuse: Refuse): boolean {
    for (const made of records) {
      const fingerprint = digest(made);
      const before = this.#said.get(made.id);
      if (before === undefined) this.#said.set(made.id, { fingerprint, at: plan.at });
      if (before === undefined || before.fingerprint === fingerprint) continue;
      refuse(plan, {
        column: '',
        value: String(made.properties.name ?? made.properties.title ?? made.id),
        reason: `tells of the same record as row ${before.at}, but differently`,
        remedy: 'Keep the row that is right, and take the other out.',
      });
      return false;
    }
    return true;
  }

  #isUndecided({ id }: Draft, as: 'RECORD' | 'STAND_IN'): boolean {
    const before = this.#decided.get(id);
    if (before === 'RECORD' || (before === 'STAND_IN' && as === 'STAND_IN')) return false;
    this.#decided.set(id, as);
    return true;
  }

  /** Rows that lead to records which neither we nor the batch have wait, with all rows that lead to them. */
  async #parted(rows: readonly Row[]): Promise<{ ready: Row[]; held: Row[] }> {
    const draftsOf = ({ records, standIns }: Row) => [...records, ...standIns];
    const made = new Set(rows.flatMap(draftsOf).map(({ id }) => id));
    const targets = new Set(rows.flatMap(draftsOf).flatMap(targetsOf));
    const unknown = [...targets].filter((id) => !made.has(id) && !this.#there.has(id));
    const missing = await this.#store.missing(unknown);
    for (const id of unknown) if (!missing.has(id)) this.#there.add(id);
    let ready = [...rows];
    const held: Row[] = [];
    for (let waiting = ready; waiting.length > 0; ) {
      waiting = ready.filter((row) => draftsOf(row).some((of) => targetsOf(of).some((id) => missing.has(id))));
      held.push(...waiting);
      ready = ready.filter((row) => !waiting.includes(row));
      // What another row brings too does not wait with this one.
      const brought = new Set(ready.flatMap(draftsOf).map(({ id }) => id));
      for (const { id } of waiting.flatMap(draftsOf)) if (!this.#there.has(id) && !brought.has(id)) missing.add(id);
    }
    return { ready, held };
  }

  async #judge(records: readonly Draft[]): Promise<Verdict[]> {
    const fingerprints = await this.#store.fingerprintsOf(records.map(({ id }) => id));
    const different = records.filter((made) => fingerprints.has(made.id) && fingerprints.get(made.id) !== digest(made));
    const origins = await this.#store.originsOf(different.map(({ id }) => id));
    return records.map((made): Verdict => {
      const origin = origins.get(made.id);
      // In a dry run, what stands in for a record is not in the store.
      if (!fingerprints.has(made.id)) return { kind: this.#there.has(made.id) ? 'CHANGE' : 'CREATE', draft: made };
      if (origin === undefined) return { kind: 'UNCHANGED' };
      if (!this.#isOurs(made, origin)) return { kind: 'LINKED' };
      const merged = withOthersFields(made, origin);
      return fingerprints.get(made.id) === digest(merged) ? { kind: 'UNCHANGED' } : { kind: 'CHANGE', draft: merged };
    });
  }

  async #judgeStandIns(standIns: readonly Draft[]): Promise<Verdict[]> {
    const existing = await this.#store.fingerprintsOf(standIns.map(({ id }) => id));
    return standIns.filter(({ id }) => !existing.has(id) && !this.#there.has(id)).map((made) => ({ kind: 'CREATE', draft: made }));
  }

  async #judgeSupplements(all: readonly { plan: RowPlan; supplement: Supplement }[], refuse: Refuse): Promise<Verdict[]> {
    const ids = all.map(({ supplement }) => supplement.id);
    const [fingerprints, origins] = [await this.#store.fingerprintsOf(ids), await this.#store.originsOf(ids)];
    return all.flatMap(({ plan, supplement }): Verdict[] => {
      const kept = origins.get(supplement.id)?.kept;
      if (kept === undefined || kept === null) {
        const remedy = 'Import the register that describes it first.';
        refuse(plan, { ...supplement.called, reason: 'is the code of no place we hold', remedy });
        return [];
      }
      const merged = supplemented(draftFromSnapshot(supplement.label, supplement.id, kept), supplement);
      const isSame = fingerprints.get(supplement.id) === digest(merged);
      return [isSame ? { kind: 'UNCHANGED' } : { kind: 'CHANGE', draft: merged }];
    });
  }

  /** Ours is what an import from the same register wrote, and what only stood in for a record until its register was read. */
  #isOurs(made: Draft, { writtenBy, evidence }: Origin): boolean {
    if (writtenBy !== null && writtenBy !== this.#importer) return false;
    const sources = new Set(evidenceOf(made).map(({ source }) => source));
    const whole = evidence.filter(({ field }) => field === null);
    if (whole.length === 0) return evidence.length > 0 || made.label === 'Source';
    return whole.some(({ source }) => sources.has(source));
  }
}

/** The fingerprint of a draft, worked out once: it is asked for at several steps. */
const digests = new WeakMap<Draft, string>();
function digest(made: Draft): string {
  const known = digests.get(made) ?? fingerprintOf(made);
  digests.set(made, known);
  return known;
}

type Refuse = (row: RowPlan, refusal: Omit<Refusal, 'row' | 'extent'>) => void;

const isOrganisation = ({ label }: Draft) => label === 'Organisation';
const targetsOf = (made: Draft) => [...made.links, ...made.parts.flatMap((part) => part.links)].map(({ to }) => to);
const identifiersOf = (made: Draft) =>
  made.parts
    .filter(({ relationship }) => relationship === 'IDENTIFIED_BY')
    .map(({ properties }) => ({ scheme: String(properties.scheme), value: String(properties.value) }));

/** Fields that another register gave the record, and this one is silent on, stay with their evidence. */
function withOthersFields(made: Draft, { kept }: Origin): Draft {
  if (kept === null) return made;
  const before = draftFromSnapshot(made.label, made.id, kept);
  const own = new Set(evidenceOf(made).map(({ source }) => source));
  const others = evidenceOf(before).filter(
    ({ source, field }) => field !== undefined && !own.has(source) && !(field in made.properties) && field in before.properties,
  );
  const fields = others.map(({ field }) => field as string);
  return others.length === 0
    ? made
    : withFields(made, Object.fromEntries(fields.map((field) => [field, before.properties[field]])), others);
}

/** The record with what a row adds; what the row said of it before is replaced. */
function supplemented(held: Draft, { properties, ifMissing, evidence }: Supplement): Draft {
  const sources = new Set(evidence.map(({ source }) => source));
  const isOurField = (field: string) => evidenceOf(held).some((old) => old.field === field && sources.has(old.source));
  const taken = Object.keys(properties).filter(
    (field) => !ifMissing.includes(field) || held.properties[field] === undefined || isOurField(field),
  );
  const others = held.parts.filter(
    (part) =>
      !(
        part.relationship === 'EVIDENCED_BY' &&
        taken.includes(String(part.properties.field)) &&
        part.links.some(({ to }) => sources.has(to))
      ),
  );
  return withFields(
    { ...held, parts: others },
    Object.fromEntries(taken.map((field) => [field, properties[field]])),
    evidence.filter(({ field }) => field === undefined || taken.includes(field)),
  );
}
