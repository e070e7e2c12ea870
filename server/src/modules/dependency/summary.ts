import { formatDay } from '@atlas/shared/time';
import { count, isOrAre, listed, number, upperFirst } from '@atlas/shared/wording';

/** How much falls. */
export interface Fallen {
  readonly names: readonly string[];
  readonly within: string;
  readonly councils: readonly string[];
  readonly asAt: string;
  readonly cells: number;
  readonly lost: number;
  readonly worse: number;
  readonly agreements: number;
  /** Undefined where there were too many organisations to look at. */
  readonly cutOff: number | undefined;
  readonly initiatives: number;
  readonly assets: number;
}

/** What falls, in words. */
export function dependencySummary(fallen: Fallen): string {
  const { names, within, councils, asAt, cells, lost, worse, agreements, cutOff, initiatives, assets } = fallen;
  const covers = `of ${count(cells, 'cell')} of ${within}, for ${listed(councils)}, ${number(lost)} would have no partner left and ${number(worse)} would be worse off`;
  const more = [
    `${count(agreements, 'agreement')} ${isOrAre(agreements)} affected`,
    cutOff === undefined
      ? 'there are too many organisations to tell who is cut off'
      : `${count(cutOff, 'organisation')} ${isOrAre(cutOff)} cut off from the rest`,
    `${count(initiatives, 'initiative')} and ${count(assets, 'asset')} are left without an owner`,
  ];
  return `Without ${listed(names)}, as at ${formatDay(asAt)}: ${covers}. ${upperFirst(more.join('; '))}.`;
}
