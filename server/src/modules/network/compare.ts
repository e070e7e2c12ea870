import { formatDay } from '@atlas/shared/time';
import type { ChangeCause, ComparisonKind } from '@atlas/shared/vocabulary';
import { count, listed } from '@atlas/shared/wording';
import type { LearntSince, NetworkLine } from './lines.ts';
import type { NetworkMember, Subnetwork } from './network.store.ts';

/** How a line or an organisation differs from the earlier day. */
export interface Mark {
  readonly change: ComparisonKind;
  readonly changeCause: ChangeCause;
}
/** A network beside that of an earlier day. */
export interface Compared {
  readonly nodes: ReadonlyMap<string, Mark>;
  readonly lines: ReadonlyMap<string, Mark>;
  /** What was there on the earlier day only. */
  readonly gone: Subnetwork;
}

const world = (change: ComparisonKind): Mark => ({ change, changeCause: 'WORLD' });

/**
 * Marks what differs between a network and that of an earlier day. Both are drawn from what we know today: what held on both days and was
 * recorded or corrected in between is marked as that, not as a change in the world.
 */
export function compareNetworks(now: Subnetwork, then: Subnetwork, learnt: LearntSince): Compared {
  const linesThen = new Map(then.lines.map((line) => [line.id, line]));
  const linesNow = new Set(now.lines.map(({ id }) => id));
  const idsThen = new Set(then.members.map(idOf));
  const idsNow = new Set(now.members.map(idOf));
  const gone: Subnetwork = {
    members: then.members.filter((member) => !idsNow.has(idOf(member))),
    lines: then.lines.filter(({ id }) => !linesNow.has(id)),
  };
  const marked = (before: boolean, differs: boolean, record: string): Mark | undefined => {
    if (!before) return world('NEW');
    if (differs) return world('CHANGED');
    if (learnt.recorded.has(record)) return { change: 'NEW', changeCause: 'RECORDED' };
    return learnt.corrected.has(record) ? { change: 'CHANGED', changeCause: 'CORRECTION' } : undefined;
  };
  const lineMark = (line: NetworkLine) => {
    const before = linesThen.get(line.id);
    const differs = before !== undefined && (before.strength !== line.strength || before.status !== line.status);
    return marked(before !== undefined, differs, line.source);
  };
  return {
    nodes: marks([
      ...now.members.map((member) => [idOf(member), marked(idsThen.has(idOf(member)), false, idOf(member))] as const),
      ...gone.members.map((member) => [idOf(member), world('GONE')] as const),
    ]),
    lines: marks([
      ...now.lines.map((line) => [line.id, lineMark(line)] as const),
      ...gone.lines.map(({ id }) => [id, world('GONE')] as const),
    ]),
    gone,
  };
}

/** What a comparison found, in words. */
export function comparedInWords({ nodes, lines }: Compared, compareWith: string): string {
  const told = (marks: ReadonlyMap<string, Mark>, noun: string) => {
    const all = [...marks.values()];
    const of = (cause: ChangeCause, change?: ComparisonKind) =>
      all.filter((mark) => mark.changeCause === cause && (change === undefined || mark.change === change)).length;
    return [
      [of('WORLD', 'NEW'), 'new'],
      [of('WORLD', 'GONE'), 'gone'],
      [of('WORLD', 'CHANGED'), 'changed'],
      [of('RECORDED'), 'newly recorded'],
      [of('CORRECTION'), 'corrected'],
    ].flatMap(([found, how]) => (found === 0 ? [] : [`${count(Number(found), noun)} ${how}`]));
  };
  const parts = [...told(lines, 'line'), ...told(nodes, 'organisation')];
  return `Since ${formatDay(compareWith)}: ${parts.length === 0 ? 'nothing shown here changed' : listed(parts)}.`;
}

const idOf = ({ organisation }: NetworkMember) => organisation.id;
const marks = (entries: readonly (readonly [string, Mark | undefined])[]) =>
  new Map(entries.filter((entry): entry is readonly [string, Mark] => entry[1] !== undefined));
