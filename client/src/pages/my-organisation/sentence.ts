import { countOf } from '../../lib/wording.ts';

interface Held {
  readonly ties: readonly {
    readonly status: string;
    readonly assertedBy?: { readonly id: string } | null;
    readonly owner?: { readonly id: string } | null;
  }[];
  readonly waiting: number;
  readonly proposed: number;
}

/** What is held of one's organisation that one has not said anything to yet, and what waits. */
export function sentenceAbout(own: string, { ties, waiting, proposed }: Held): string {
  const unsaid = ties.filter(({ status, assertedBy, owner }) => status === 'ASSERTED' && (assertedBy?.id ?? owner?.id) !== own).length;
  const told =
    unsaid === 0
      ? 'You have answered every tie that others say you have.'
      : `Others say you have ${countOf(unsaid, 'tie')} that you have not confirmed or disputed.`;
  const work = waiting === 0 ? 'Nothing else waits for you' : `${countOf(waiting, 'thing waits', 'things wait')} for you`;
  return `${told} ${work}, and ${proposed === 0 ? 'none of your proposals waits' : countOf(proposed, 'of your proposals waits', 'of your proposals wait')} for an answer.`;
}
