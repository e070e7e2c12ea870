import { addDays, type IsoDate } from '@atlas/shared/time';
import { PROPOSABLE_MUTATION_LABELS, type ProposableMutation } from '@atlas/shared/vocabulary';
import { type Draft, snapshotOf } from '../../audit/draft.ts';
import { amend } from '../../audit/snapshot.ts';
import type { Snapshot } from '../../modules/changes/diff.ts';
import { patchBetween } from '../../modules/proposals/patch.ts';
import type { Chronicle, Version } from '../history.ts';
import { personas } from '../personas.ts';
import { merrowId } from './ids.ts';
import { record } from './record.ts';

const group = merrowId.organisation('tide-and-table');
const council = merrowId.organisation('merrowshire-county-council');
const [partner, broker] = (['PARTNER', 'BROKER'] as const).map((name) => personas.find(({ persona }) => persona === name));

interface Wanted {
  readonly mutation: ProposableMutation;
  readonly input: Readonly<Record<string, unknown>>;
  readonly becomes: Readonly<Record<string, unknown>>;
  readonly why: string;
  readonly daysAgo: number;
  readonly decided?: { readonly state: 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN'; readonly answer?: string; readonly daysAgo: number };
}

/**
 * What the demo's partner has proposed to the county council: some of it waits, some was decided. What was accepted is the last revision of
 * its record.
 */
export function withProposals(chronicles: readonly Chronicle[], today: IsoDate): Chronicle[] {
  if (partner === undefined || broker === undefined) return [...chronicles];
  const all = [...chronicles];
  const find = (label: string, link: RegExp) =>
    chronicles.flatMap((chronicle, at) => {
      const draft = chronicle.at(-1)?.draft;
      const isTheirs = draft?.label === label && draft.links.some(({ type, to }) => link.test(type) && to === group);
      const isOpen =
        draft?.ownerId === council && ['PUBLIC', 'NETWORK'].includes(draft.visibility) && draft.properties.validTo === undefined;
      return isTheirs && isOpen ? [{ at, draft, revision: chronicle.length }] : [];
    });
  const propose = (found: { at: number; draft: Draft; revision: number } | undefined, wanted: Wanted) => {
    if (found === undefined) return;
    const changed = amend(found.draft, { properties: wanted.becomes });
    all.push(proposalOf(found.draft, found.revision, changed, wanted, today));
    if (wanted.decided?.state !== 'ACCEPTED') return;
    const why = `Proposed by ${partner.name} of Tide and Table, accepted by ${broker.name}.`;
    const before = all[found.at] ?? [];
    const last = before.at(-1)?.at ?? new Date(0);
    const at = new Date(Math.max(moment(today, wanted.decided.daysAgo).getTime(), last.getTime() + 60_000));
    all[found.at] = [...before, { draft: changed, at, principalId: broker.id, by: broker.name, reason: 'CORRECTION', why }];
  };
  const [work] = find('Provision', /^PROVIDED_BY$/);
  const [tie, second, third, fourth] = find('Tie', /^(FROM|TO)$/).filter(({ draft }) => Number(draft.properties.strength) < 5);
  propose(work, {
    ...titled('Shared suppers and the Saltreach pantry'),
    why: 'The pantry and the suppers are one piece of work since the winter: people ask for them together.',
    daysAgo: 9,
  });
  propose(tie, { ...stronger(tie?.draft), why: 'We share a van and a volunteer rota with them now.', daysAgo: 5 });
  propose(second, {
    ...stronger(second?.draft),
    why: 'They cook with us every week, not now and then.',
    daysAgo: 40,
    decided: { state: 'ACCEPTED', answer: 'Thank you: the rota you sent says so too.', daysAgo: 33 },
  });
  propose(third, {
    ...stronger(third?.draft),
    why: 'They came to all our meetings this year.',
    daysAgo: 60,
    decided: { state: 'DECLINED', answer: 'They tell us that they came twice. Let us speak with them together.', daysAgo: 52 },
  });
  propose(fourth, {
    ...stronger(fourth?.draft),
    why: 'We thought of a joint bid.',
    daysAgo: 75,
    decided: { state: 'WITHDRAWN', daysAgo: 70 },
  });
  return all;
}

const titled = (title: string) => ({ mutation: 'updateProvision' as const, input: { title }, becomes: { title } });

function stronger(tie: Draft | undefined) {
  const strength = Number(tie?.properties.strength ?? 1) + 1;
  return { mutation: 'updateTie' as const, input: { strength, changeReason: 'CORRECTION' }, becomes: { strength } };
}

function proposalOf(held: Draft, revision: number, changed: Draft, wanted: Wanted, today: IsoDate): Chronicle {
  const { mutation, input, why, daysAgo, decided } = wanted;
  const [before, after] = [held, changed].map((draft) => JSON.parse(JSON.stringify(snapshotOf(draft))) as Snapshot) as [Snapshot, Snapshot];
  const made = record('Proposal', {
    id: merrowId.other('proposal', mutation, held.id),
    visibility: 'PARTIES',
    properties: {
      title: PROPOSABLE_MUTATION_LABELS[mutation],
      state: 'OPEN',
      mutation,
      input: JSON.stringify(input),
      patch: JSON.stringify(patchBetween(before, after)),
      recordLabel: held.label,
      recordRevision: revision,
      why,
      principalId: partner?.id ?? '',
      by: partner?.name ?? '',
    },
    links: [
      { type: 'ABOUT', to: held.id },
      { type: 'MADE_BY', to: group },
    ],
  });
  const said = (who: typeof partner, at: Date, draft: Draft): Version => ({
    draft,
    at,
    principalId: who?.id ?? '',
    by: who?.name ?? '',
    reason: 'RECORDED',
    why: '',
  });
  const first = said(partner, moment(today, daysAgo), made);
  if (decided === undefined) return [first];
  const who = decided.state === 'WITHDRAWN' ? partner : broker;
  const at = moment(today, decided.daysAgo);
  const ended = amend(made, {
    properties: {
      state: decided.state,
      decidedAt: at.toISOString(),
      decidedBy: who?.name ?? '',
      ...(decided.answer === undefined ? {} : { answer: decided.answer }),
    },
    links: decided.state === 'ACCEPTED' ? { RESULTED_IN: [{ to: held.id }] } : {},
  });
  return [first, said(who, at, ended)];
}

const moment = (today: IsoDate, daysAgo: number) => new Date(`${addDays(today, -daysAgo)}T10:15:00Z`);
