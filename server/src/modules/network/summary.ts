import { formatDay } from '@atlas/shared/time';
import { count, isOrAre, listed, number } from '@atlas/shared/wording';
import type { Confirmation } from './lines.ts';
import type { NetworkQuestion } from './network.question.ts';
import type { Subnetwork } from './network.store.ts';

/** All that the sentence about a network speaks of. */
export interface SummaryFacts extends Subnetwork {
  readonly question: NetworkQuestion;
  /** Of what it starts from; none where nothing was found. */
  readonly names: readonly string[];
  readonly totalNodes: number;
  readonly totalTies: number;
  /** Of all lines, shown or not. */
  readonly confirmation: Confirmation;
  readonly truncated: boolean;
}

/** How many names are spelt out before they are counted. */
const NAMES_SPELT_OUT = 3;

/** What a network shows, in sentences each of which can be checked against it. */
export function summarise(facts: SummaryFacts): string {
  const { question, names, totalNodes } = facts;
  if (names.length === 0)
    return `Nothing to show: there is no ${nounOf(question)} you may see under ${question.start.kind === 'AROUND' && question.start.ids.length > 1 ? 'these ids' : 'this id'}.`;
  const day = formatDay(question.asAt);
  if (totalNodes === 0) {
    const nobody =
      question.start.kind === 'AROUND'
        ? `${namesOf(names)} ${isOrAre(names.length)} not there`
        : `No organisation is found ${placeOf(question, names)}`;
    return `${nobody} as at ${day}${filtersOf(question)}.`;
  }
  return [extent(facts, day), isolates(facts), confirmationIn(facts), bestConnected(facts)].filter((sentence) => sentence !== '').join(' ');
}

function extent({ question, names, members, lines, totalNodes, totalTies, truncated }: SummaryFacts, day: string): string {
  const where = `${placeOf(question, names)} as at ${day}${filtersOf(question)}`;
  if (!truncated) return `${count(totalNodes, 'organisation')} and ${count(totalTies, 'line')} ${where}.`;
  return `${number(members.length)} of ${count(totalNodes, 'organisation')} and ${number(lines.length)} of ${count(totalTies, 'line')} ${where}: the nearest, then the best connected.`;
}

function isolates({ members, truncated }: SummaryFacts): string {
  const alone = members.filter(({ degree }) => degree === 0).length;
  if (alone === 0 || truncated) return '';
  if (alone === members.length) return members.length === 1 ? 'It has no line here.' : 'None of them has a line here.';
  return `${number(alone)} ${alone === 1 ? 'has' : 'have'} no line here.`;
}

function confirmationIn({ confirmation: { ties, unconfirmed, disputed } }: SummaryFacts): string {
  if (ties === 0) return '';
  const contested = disputed === 0 ? '' : `, ${number(disputed)} of them disputed`;
  if (unconfirmed === 0) return ties === 1 ? 'The tie is confirmed.' : `All ${number(ties)} ties are confirmed.`;
  return ties === 1
    ? `The tie is ${disputed === 1 ? 'disputed' : 'not confirmed by the other side'}.`
    : unconfirmed === ties
      ? `None of the ${number(ties)} ties is confirmed by the other side${contested}.`
      : `Of ${number(ties)} ties, ${number(unconfirmed)} ${isOrAre(unconfirmed)} not confirmed by the other side${contested}.`;
}

function bestConnected({ members, truncated }: SummaryFacts): string {
  const most = Math.max(0, ...members.map(({ degree }) => degree));
  if (most === 0 || members.length < 3) return '';
  const best = members.filter(({ degree }) => degree === most).map(({ organisation }) => organisation.name);
  const partners = `${count(most, 'partner')}${best.length > 1 ? ' each' : ''}`;
  if (best.length > NAMES_SPELT_OUT)
    return `${number(best.length)} ${truncated ? 'of those shown ' : ''}are best connected, with ${partners}.`;
  return `The best connected ${truncated ? 'of those shown ' : ''}${isOrAre(best.length)} ${listed(best)}, with ${partners}.`;
}

function nounOf({ start }: NetworkQuestion): string {
  return { AROUND: 'organisation', WITHIN: 'area', PROGRAMME: 'programme' }[start.kind];
}

function placeOf(question: NetworkQuestion, names: readonly string[]): string {
  const { expand } = question;
  const widened = expand.length === 0 ? '' : `, with the partners of ${count(expand.length, 'organisation')} besides`;
  return `${reachOf(question, names)}${widened}`;
}

function reachOf({ start, hops }: NetworkQuestion, names: readonly string[]): string {
  const steps = count(hops, 'step');
  const name = namesOf(names);
  if (start.kind === 'AROUND') return hops === 0 ? `among ${name}` : `within ${steps} of ${name}`;
  if (start.kind === 'WITHIN') return hops === 0 ? `in ${name}` : `in ${name} or within ${steps} of those there`;
  return hops === 0 ? `taking part in ${name}` : `taking part in ${name} or within ${steps} of those who do`;
}

function namesOf(names: readonly string[]): string {
  if (names.length <= NAMES_SPELT_OUT) return listed(names);
  return `${names.slice(0, NAMES_SPELT_OUT - 1).join(', ')} and ${number(names.length - NAMES_SPELT_OUT + 1)} others`;
}

function filtersOf({ lines, members }: NetworkQuestion): string {
  const chosen = [
    ...(lines.layers?.length ? ['layer'] : []),
    ...(lines.statuses?.length ? ['status'] : []),
    ...(typeof lines.minStrength === 'number' ? ['strength'] : []),
    ...(members.sectors?.length ? ['sector'] : []),
    ...(members.kinds?.length ? ['kind'] : []),
    ...(members.themes?.length ? ['theme'] : []),
  ];
  return chosen.length === 0 ? '' : `, chosen by ${listed(chosen)}`;
}
