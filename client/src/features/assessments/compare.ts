import { dayInWords } from '../../lib/wording.ts';

/** What of an assessment is laid beside others. */
export interface Compared {
  readonly id: string;
  readonly on: string;
  readonly assessedBy?: string | null;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly scores: readonly { readonly score: number; readonly note?: string | null; readonly dimension: { readonly id: string } }[];
}

/** So many are laid side by side at most, before the picture is too full to read. */
export const MOST_COMPARED = 6;
/** So many are shown unless chosen: two bodies, each on two dates. */
const USUALLY_COMPARED = 4;

/** "Fenshire County Council, 1 March 2025". */
export const nameOf = ({ organisation, on }: Compared): string => `${organisation.name}, ${dayInWords(on)}`;

/** Those shown unless chosen: of each body the latest and the one before it, the bodies assessed last first. */
export function chosenUnlessTold<A extends Compared>(assessments: readonly A[]): A[] {
  const byBody = [...Map.groupBy(assessments, ({ organisation }) => organisation.id).values()];
  return inOrder(byBody.flatMap((own) => own.toSorted(latestFirst).slice(0, 2)).slice(0, USUALLY_COMPARED));
}

/** By body, and within a body by day: as they are read from left to right. */
export function inOrder<A extends Compared>(assessments: readonly A[]): A[] {
  return assessments.toSorted((a, b) => a.organisation.name.localeCompare(b.organisation.name, 'en-GB') || -latestFirst(a, b));
}

/** The score of an assessment on a dimension; undefined where it gives none. */
export const scoreOn = ({ scores }: Compared, dimensionId: string): number | undefined =>
  scores.find(({ dimension }) => dimension.id === dimensionId)?.score;

/** How a body moved on a dimension from the earliest to the latest of the assessments shown; undefined where it was scored once or never. */
export function movement(assessments: readonly Compared[], bodyId: string, dimensionId: string): number | undefined {
  const scores = inOrder(assessments.filter(({ organisation }) => organisation.id === bodyId))
    .map((assessment) => scoreOn(assessment, dimensionId))
    .filter((score) => score !== undefined);
  const [first, last] = [scores[0], scores.at(-1)];
  return scores.length < 2 || first === undefined || last === undefined ? undefined : last - first;
}

/** "up 2", "down 1", "the same". */
export const movementInWords = (by: number): string => (by === 0 ? 'the same' : by > 0 ? `up ${by}` : `down ${-by}`);

const latestFirst = (a: Compared, b: Compared) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0);
