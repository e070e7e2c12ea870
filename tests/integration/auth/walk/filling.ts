import { type PartDraft, partId } from '../../../../server/src/audit/draft.ts';
import { type Label, model, type NodeModel, type PropertyType } from '../../../../server/src/neo4j/model.ts';
import { absentFrom, valueFor } from './values.ts';

/** What is filled: a record of a label, what stands in its texts, and whether it is signed, done, disputed or ended. */
export interface Filling {
  readonly id: string;
  readonly label: Label;
  readonly mark: string;
  readonly isLate: boolean;
  /** True where the stage it is at has a decision. */
  readonly isDecided: boolean;
  /** Where a link goes, by the label it leads to. */
  readonly target: (label: string) => string;
}

/** Labels of records: what keeps a history of its own. */
export const recordLabels = (Object.keys(model) as Label[]).filter((label) => model[label].kept);

/** What a link says besides where it leads. */
export function linkValues(type: string): { properties?: Record<string, unknown> } {
  if (type === 'SUCCEEDED_BY') return { properties: { on: '2024-04-01', kind: 'MERGED' } };
  if (type === 'HAS_PARTY') return { properties: { role: 'DELIVERER' } };
  if (['OWNED_BY', 'MANAGED_BY'].includes(type)) return { properties: { validFrom: '2020-01-01', validTo: '2999-01-01' } };
  if (type === 'WITHIN') return { properties: { hierarchy: 'ADMINISTRATIVE', validFrom: '2020-01-01' } };
  return {};
}

/** A value for every property of a label. */
export function filled(label: Label, mark: string, isLate: boolean): Record<string, unknown> {
  const { properties } = model[label] as NodeModel;
  const names = Object.entries(properties).filter(([name]) => !absentFrom(label, name, isLate));
  return Object.fromEntries(names.map(([name, type]) => [name, valueFor(label, name, type as PropertyType, mark, isLate)]));
}

/** Parts that passages are told of, by their id. */
const CITED = ['HAS_GROUP', 'HAS_VALUE', 'HAS_DIMENSION'];

/** A part of every kind that the label has, which carries the mark of its record. */
export function partsOf({ id, label, mark, isLate, isDecided, target }: Filling): object {
  const { parts = {} }: NodeModel = model[label];
  const has = (type: string) => parts[type] !== undefined;
  const ownInput = ['EVIDENCED_BY', 'IDENTIFIED_BY', 'HAS_STATE', 'HAS_STAGE'];
  const passage = () => ({ ...filled('Evidence', mark, isLate), source: target('Source') });
  // Of the whole record, of one field, and of the parts that a source may tell of.
  const told = [undefined, label === 'Agreement' ? 'valuePence' : 'name', ...CITED.filter(has).map((type) => partId(id, type, 'k1'))];
  const passages = told.map((field, n) => ({ ...passage(), field, locator: `${mark} locator ${n}` }));
  const stage =
    label === 'Agreement'
      ? { stage: isLate ? 'LIVE' : 'DECISION', setBy: target('Organisation'), ...(isDecided ? { decision: target('Decision') } : {}) }
      : { stage: 'RUNNING' };
  return {
    ...(has('EVIDENCED_BY') ? { evidence: passages } : {}),
    ...(has('IDENTIFIED_BY')
      ? { identifiers: [{ scheme: 'LOCAL', value: `${mark} ${id.slice(0, 8)}`, url: `https://example.org/${id}` }] }
      : {}),
    ...(has('HAS_STATE') ? { states: [filled('FactState', mark, isLate)] } : {}),
    ...(has('HAS_STAGE') ? { stages: [{ on: '2024-02-01', note: `${mark} note`, ...stage }] } : {}),
    parts: Object.entries(parts)
      .filter(([type]) => !ownInput.includes(type))
      .map(([type, part]) => partOf(id, type, part as Label, { mark, isLate, target })),
  };
}

function partOf(
  record: string,
  type: string,
  label: Label,
  { mark, isLate, target }: Pick<Filling, 'mark' | 'isLate' | 'target'>,
): PartDraft {
  const { links }: NodeModel = model[label];
  const own: Readonly<Record<string, () => string>> = {
    Measure: () => partId(record, 'HAS_MEASURE', 'k1'),
    MaturityDimension: () => partId(target('MaturityScale'), 'HAS_DIMENSION', 'k1'),
  };
  return {
    type,
    key: 'k1',
    properties: filled(label, mark, isLate),
    links: Object.entries(links).map(([link, [to = '']]) => ({ type: link, to: own[to]?.() ?? target(to) })),
  };
}
