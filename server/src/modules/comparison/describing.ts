import { dayBefore, formatDay } from '@atlas/shared/time';
import { AGREEMENT_STAGE_LABELS, TIE_WORDING, type TieKind } from '@atlas/shared/vocabulary';
import { listed } from '@atlas/shared/wording';
import type { Context } from '../../context.ts';
import { AgreementStore } from '../agreements/agreements.store.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { ChangeService } from '../changes/changes.service.ts';
import { ChangeStore } from '../changes/changes.store.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { ProvisionStore } from '../provisions/provisions.store.ts';
import { ThemeStore } from '../themes/themes.store.ts';
import { TieStore } from '../ties/ties.store.ts';
import type { EntryRow } from './comparison.cypher.ts';
import { differencesInWords, turnInWords } from './words.ts';

/** One entry, with the two days it differs between. */
export interface ComparedEntry extends EntryRow {
  readonly recordLabel: string;
  readonly from: string;
  readonly to: string;
}

/** Says entries of a comparison in words, from the records as at both days. */
export class Describing {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  async sentenceOf(entry: ComparedEntry): Promise<string> {
    const subject = await this.#subjectOf(entry);
    return `${subject}: ${await this.#predicateOf(entry)}.`;
  }

  async #predicateOf(entry: ComparedEntry): Promise<string> {
    const { kind, cause, day, label } = entry;
    if (cause === 'RECORDED' && kind === 'NEW') return `held already, recorded on ${formatDay(day)}`;
    if (isTakenOut(entry)) return `taken out on ${formatDay(day)}, as never having been so`;
    if (entry.changeIds.length > 0) return this.#amendments(entry);
    if (label === 'Agreement') return this.#stageMoves(entry);
    if (kind === 'NEW') return `from ${formatDay(day)}`;
    if (kind === 'GONE')
      return label === 'Organisation' ? `closed on ${formatDay(day)}` : `ended; its last day was ${formatDay(dayBefore(day))}`;
    return `${await this.#turn(entry)}, since ${formatDay(day)}`;
  }

  async #subjectOf(entry: ComparedEntry): Promise<string> {
    if (isTakenOut(entry)) return this.#subjectThen(entry);
    const { id, label, to } = entry;
    const organisations = this.#context.use(OrganisationStore).byId;
    if (label === 'Organisation') return (await organisations.load(id))?.name ?? UNNAMED.Organisation;
    if (label === 'Agreement') return (await this.#context.use(AgreementStore).byId.load(id))?.title ?? UNNAMED.Agreement;
    if (label === 'Tie') {
      const tie = await this.#context.use(TieStore).byId(to).load(id);
      if (tie === null) return UNNAMED.Tie;
      const [from, other] = await Promise.all([organisations.load(tie.fromId), organisations.load(tie.toId)]);
      return `${from?.name} ${TIE_WORDING[tie.kind as TieKind].forward} ${other?.name}`;
    }
    const provision = await this.#context.use(ProvisionStore).byId(to).load(id);
    if (provision === null) return UNNAMED.Provision;
    const [organisation, themes, areas] = await Promise.all([
      organisations.load(provision.organisationId),
      this.#context.use(ThemeStore).ofRecord.load(id),
      this.#context.use(AreaStore).ofRecord.load(id),
    ]);
    const [what, where] = [themes, areas].map((records) => namesOf(records.map(({ name }) => name)));
    return `${organisation?.name} on ${what}${where === '' ? '' : ` in ${where}`}`;
  }

  /** What was taken out, as its last Change kept it. */
  async #subjectThen({ label, changeIds }: ComparedEntry): Promise<string> {
    const change = await this.#context.use(ChangeStore).byId.load(changeIds[0] ?? '');
    if (change === null) return UNNAMED[label];
    const service = this.#context.use(ChangeService);
    const was = new Map((await service.differences(change)).map(({ field, before }) => [field, before]));
    const [from, kind, to, whose, what, where] = ['from', 'kind', 'to', 'providedBy', 'onTheme', 'inArea'].map((field) => was.get(field));
    if (label === 'Tie') return from && kind && to ? `${from} ${kind.toLowerCase()} ${to}` : UNNAMED.Tie;
    if (label === 'Provision') return whose && what ? `${whose} on ${what}${where ? ` in ${where}` : ''}` : UNNAMED.Provision;
    return (await service.nameThen(change)) ?? UNNAMED[label];
  }

  async #turn({ id, label, from, to }: ComparedEntry): Promise<string> {
    const store = label === 'Tie' ? this.#context.use(TieStore) : this.#context.use(ProvisionStore);
    const [before, after] = await Promise.all([store.byId(from).load(id), store.byId(to).load(id)]);
    return before === null || after === null ? 'changed' : turnInWords(before, after);
  }

  async #stageMoves({ id, from, to, day }: ComparedEntry): Promise<string> {
    const store = this.#context.use(AgreementStore);
    const agreement = await store.byId.load(id);
    if (agreement === null) return 'changed';
    const [before, after] = await Promise.all([store.stageOf(agreement, from), store.stageOf(agreement, to)]);
    const named = (stage: typeof before) => (stage === null ? 'not begun' : AGREEMENT_STAGE_LABELS[stage].toLowerCase());
    return `now ${named(after)}; before, ${named(before)}; since ${formatDay(day)}`;
  }

  async #amendments({ cause, changeIds, day }: ComparedEntry): Promise<string> {
    const store = this.#context.use(ChangeStore);
    const changes = (await Promise.all(changeIds.map((id) => store.byId.load(id)))).filter((change) => change !== null);
    const service = this.#context.use(ChangeService);
    const differences = (await Promise.all(changes.map((change) => service.differences(change)))).flat();
    const verb = { WORLD: 'changed', RECORDED: 'newly recorded', CORRECTION: 'corrected' }[cause];
    return `${verb} on ${formatDay(day)}${differences.length === 0 ? '' : `: ${differencesInWords(differences)}`}`;
  }
}

const UNNAMED = { Organisation: 'An organisation', Agreement: 'An agreement', Tie: 'A tie', Provision: 'A provision' } as const;

/** Nothing else goes by a correction. */
const isTakenOut = ({ kind, cause }: ComparedEntry) => kind === 'GONE' && cause === 'CORRECTION';

const NAMES_SPELT_OUT = 4;

function namesOf(names: readonly string[]): string {
  if (names.length <= NAMES_SPELT_OUT) return listed(names);
  return `${names.slice(0, NAMES_SPELT_OUT - 1).join(', ')} and ${names.length - NAMES_SPELT_OUT + 1} others`;
}
