import { entityProperties, linkProperties, model, type NodeModel, systemModel } from '../../server/src/neo4j/model.ts';

const nodes: readonly NodeModel[] = Object.values(model);
const labels = new Set(['Entity', ...Object.keys(model), ...Object.keys(systemModel)]);
const relationships = new Set([
  'OF',
  'RESTED_ON',
  ...nodes.flatMap((node) => [...Object.keys(node.links), ...Object.keys(node.parts ?? {})]),
  ...Object.keys(linkProperties),
]);
const properties = new Set([
  ...Object.keys(entityProperties),
  ...nodes.flatMap((node) => Object.keys(node.properties)),
  ...Object.values(systemModel).flatMap((node) => Object.keys(node)),
  ...Object.values(linkProperties).flatMap((link) => Object.keys(link)),
]);
/** Components of dates, moments and points, and parts of the rows a statement unwinds. */
const notOurs = new Set(['year', 'month', 'day', 'x', 'y', 'latitude', 'longitude', 'epochMillis', 'count', 'key', 'value']);

/**
 * What a statement says that the model does not know: labels and relationship types in patterns, property names.
 * @returns one sentence for each, none where all is known
 */
export function cypherProblems(text: string): string[] {
  const bare = text
    .replaceAll(/\/\/.*$/gm, '')
    .replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''")
    .replaceAll(/⟦visible \w+⟧/g, 'true')
    .replaceAll(/\bdb\.[\w.]+/g, 'procedure')
    .replaceAll(/\b\d+\.\d+\b/g, '0');
  const made = madeHere(bare);
  const problems: string[] = [];
  for (const [, types = ''] of bare.matchAll(/\[\s*\w*\s*:\s*([\w|&!: ]+?)\s*(?=[\]*{]|WHERE)/g)) {
    for (const type of types.split(/[|&!:\s]+/)) {
      if (type !== '' && !relationships.has(type)) problems.push(`There is no relationship type ${type}.`);
    }
  }
  for (const [, found = ''] of withoutBrackets(bare).matchAll(/[(\w]:([A-Z]\w*(?:[|&:]!?[A-Z]\w*)*)/g)) {
    for (const label of found.split(/[|&!:\s]+/)) if (!labels.has(label)) problems.push(`There is no label ${label}.`);
  }
  for (const [, variable = '', property = ''] of bare.matchAll(/(?<![$\w.])([A-Za-z_]\w*)\.([A-Za-z_]\w*)\b(?!\s*\()/g)) {
    if (!properties.has(property) && !notOurs.has(property) && !made.rows.has(variable) && !made.keys.has(property)) {
      problems.push(`There is no property ${variable}.${property}.`);
    }
  }
  for (const [, property = ''] of bare.matchAll(/[{,]\s*\.(\w+)/g)) {
    if (!properties.has(property)) problems.push(`There is no property .${property}.`);
  }
  return [...new Set(problems)];
}

/** Variables that hold rows of a parameter or maps, and the keys of maps the statement makes itself. */
function madeHere(text: string): { rows: Set<string>; keys: Set<string> } {
  const rows = new Set(['row', 'rows', 'reader']);
  for (const [, variable = ''] of text.matchAll(/UNWIND\s+[^\n]*?\bAS\s+(\w+)/gi)) rows.add(variable);
  const keys = new Set<string>();
  for (const [, key = ''] of text.matchAll(/[{,]\s*(\w+)\s*:/g)) keys.add(key);
  return { rows, keys };
}

/** The text without what stands in square brackets: relationship patterns and lists, whose colons do not speak of labels. */
function withoutBrackets(text: string): string {
  return text.replaceAll(/\[[^[\]]*\]/g, '[]');
}
