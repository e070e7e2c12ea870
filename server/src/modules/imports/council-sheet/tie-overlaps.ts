import { overlaps } from '@atlas/shared/time';
import { TIE_WORDING, type TieKind } from '@atlas/shared/vocabulary';
import type { Draft } from '../../../audit/draft.ts';
import { linkedFrom } from '../../../audit/snapshot.ts';
import { Unreadable } from '../engine/refusal.ts';
import type { Asker } from './directory.ts';
import type { Keeping } from './drafts.ts';
import { HiddenInTheWay } from './hidden.ts';
import { tiesHeld } from './lookups.cypher.ts';

/** A tie as it is to be written, and the row that says so. */
interface TieRow<P> {
  readonly pending: P;
  readonly tie: Draft;
  readonly isHeld: boolean;
}

/** The organisations a tie joins. */
export const endsOf = (tie: Draft) => [linkedFrom(tie, 'FROM')[0] ?? '', linkedFrom(tie, 'TO')[0] ?? ''] as const;

/** A tie, new or changed, that would hold beside one of the same kind between the same two is refused. */
export async function refuseOverlaps<P extends { readonly at: number }>(
  ask: Asker,
  keeping: Keeping,
  ties: readonly TieRow<P>[],
  refuse: (pending: P, why: Unreadable) => void,
): Promise<void> {
  const rows = ties.flatMap(({ tie }) => {
    const [from, to] = endsOf(tie);
    const kind = tie.properties.kind as TieKind;
    const row = { key: tie.id, kind, from, to };
    return TIE_WORDING[kind].mutual ? [row, { ...row, from: to, to: from }] : [row];
  });
  const held = Map.groupBy(await ask.run(tiesHeld, { owner: keeping.ownerId, rows }), ({ key }) => key);
  const taken = new Map<string, { at: number; tie: Draft }[]>();
  const settled = new Set<string>();
  // Changed ones first: a new tie may begin where the row of a held one now ends it.
  for (const { pending, tie } of ties.toSorted((a, b) => Number(b.isHeld) - Number(a.isHeld))) {
    const kind = tie.properties.kind as TieKind;
    const pair = [kind, ...(TIE_WORDING[kind].mutual ? endsOf(tie).toSorted() : endsOf(tie))].join(' ');
    const others = taken.get(pair) ?? [];
    const clash = others.find((other) => other.tie.id !== tie.id && overlaps(other.tie.properties, tie.properties));
    const clashHeld = held.get(tie.id)?.find((other) => other.id !== tie.id && !settled.has(other.id) && overlaps(other, tie.properties));
    if (clash !== undefined)
      refuse(pending, new Unreadable(`overlaps row ${clash.at}: the same two, the same kind`, 'Give other days, or take one out.'));
    else if (clashHeld !== undefined && !clashHeld.isKnown) refuse(pending, new HiddenInTheWay('a tie at the same time', clashHeld.id));
    else if (clashHeld !== undefined) {
      const reason = 'overlaps a tie of this kind between these two that is held already';
      refuse(pending, new Unreadable(reason, 'Give other days, or change that one.'));
    } else {
      taken.set(pair, [...others, { at: pending.at, tie }]);
      settled.add(tie.id);
    }
  }
}
