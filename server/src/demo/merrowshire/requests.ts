import { EXEMPTION_KEYS, needsBalance } from '@atlas/shared/disclosure';
import { addDays, type IsoDate, todayInLondon } from '@atlas/shared/time';
import type { Edited } from '../../audit/editing.ts';
import { findPrincipalById } from '../../auth/principals.ts';
import { Context } from '../../context.ts';
import { DisclosureDecisions } from '../../modules/information/decisions.service.ts';
import type { FieldRow } from '../../modules/information/information.cypher.ts';
import { InformationStore } from '../../modules/information/information.store.ts';
import { InformationEdits } from '../../modules/information/information-edits.service.ts';
import type { Executor } from '../../neo4j/executor.ts';
import { personas } from '../personas.ts';
import { merrowId } from './ids.ts';

const RELEASED = {
  reference: 'MCC/FOI/0117',
  askerKind: 'RESIDENT' as const,
  asked: 'What does the county council hold about Tide and Table, and what does it pay it?',
  about: merrowId.organisation('tide-and-table'),
  daysAgo: 16,
};
const IN_REVIEW = {
  reference: 'MCC/FOI/0131',
  askerKind: 'JOURNALIST' as const,
  asked: 'What is held about Quiet Harbour, and about its agreements with the county council?',
  about: merrowId.organisation('quiet-harbour'),
  daysAgo: 9,
};
const BALANCED = 'The council is still bargaining, and its officers would say less freely what they think if this went out now.';

/**
 * Two requests for information, gathered and decided by the rules themselves as the steward and the administrator would: one released, one
 * that waits for the administrator’s review. What was begun by a start that died is taken up where it stands.
 */
export async function writeRequests(executor: Executor, today: IsoDate): Promise<void> {
  const [steward, administrator] = [await as(executor, 'STEWARD'), await as(executor, 'ADMIN')];
  // No request comes on a day still to come, though a demo may be dated ahead of its clock.
  const day = today < todayInLondon() ? today : todayInLondon();
  await prepare(steward, IN_REVIEW, day);
  const id = await prepare(steward, RELEASED, day);
  const stateOf = async () => (await steward().use(InformationStore).byId.load(id))?.state;
  if ((await stateOf()) === 'IN_REVIEW') {
    const fields = await fieldsOf(steward, id, () => true);
    await settled(
      administrator()
        .use(DisclosureDecisions)
        .review({ ...(await at(steward, id)), fields, verdict: 'AGREED' }),
    );
    await settled(
      administrator()
        .use(DisclosureDecisions)
        .conclude(await at(steward, id)),
    );
  }
  if ((await stateOf()) === 'APPROVED')
    await settled(
      steward()
        .use(InformationEdits)
        .release(await at(steward, id)),
    );
}

/** One of the six, as they are at work; each time afresh, as each of their requests is. */
type Someone = () => Context;

async function as(executor: Executor, persona: 'STEWARD' | 'ADMIN'): Promise<Someone> {
  const id = personas.find((one) => one.persona === persona)?.id ?? '';
  const principal = await findPrincipalById(executor, id, 'DEMO');
  return () => new Context({ executor, principal });
}

/** Records a request unless it is there, decides on what the rules leave open, and hands it on for review. @returns its id */
async function prepare(who: Someone, { daysAgo, ...asked }: typeof RELEASED | typeof IN_REVIEW, day: IsoDate): Promise<string> {
  const input = { ...asked, receivedOn: addDays(day, -daysAgo) };
  const known = await who().use(InformationStore).list(null, { first: 100 }).nodes();
  const held = known.find(({ reference }) => reference === asked.reference);
  const id = held?.id ?? (await settled(who().use(InformationEdits).create(input)));
  if (held !== undefined && held.state !== 'DRAFT') return id;
  const decide = async (
    fields: string[],
    decided: { decision: 'RELEASE' | 'WITHHOLD'; exemption?: FieldRow['exemption']; reason?: string },
  ) => {
    if (fields.length === 0) return;
    const decisions = who().use(DisclosureDecisions);
    await settled(decisions.decide({ ...(await at(who, id)), fields, ...decided }));
  };
  await decide(await fieldsOf(who, id, ({ decision }) => decision === 'UNDECIDED'), { decision: 'RELEASE' });
  for (const exemption of EXEMPTION_KEYS.filter(needsBalance)) {
    const fields = await fieldsOf(who, id, (field) => field.decision === 'WITHHOLD' && field.exemption === exemption);
    await decide(fields, { decision: 'WITHHOLD', exemption, reason: BALANCED });
  }
  await settled(
    who()
      .use(InformationEdits)
      .submit(await at(who, id)),
  );
  return id;
}

async function fieldsOf(who: Someone, id: string, is: (field: FieldRow) => boolean): Promise<string[]> {
  const records = await who().use(InformationStore).recordsOf.load(id);
  return records.flatMap(({ fields }) => fields.filter(is).map((field) => field.id));
}

/** A request at the revision it is at. */
async function at(who: Someone, id: string): Promise<{ id: string; revision: number }> {
  const request = await who().use(InformationStore).byId.load(id);
  return { id, revision: request?.revision ?? 0 };
}

async function settled(edited: Promise<Edited>): Promise<string> {
  const { id, userErrors } = await edited;
  if (id === null || userErrors.length > 0)
    throw new Error(`A request of the demo could not be made: ${userErrors.map(({ message }) => message).join(' ')}`);
  return id;
}
