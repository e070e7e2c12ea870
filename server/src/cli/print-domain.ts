import { readFile, writeFile } from 'node:fs/promises';
import { propertyMeanings } from '../neo4j/glossary.ts';
import { entityProperties, linkProperties, model, type NodeModel, systemModel } from '../neo4j/model.ts';

/** Writes the tables of the graph's model between the marks of docs/DOMAIN.md. Arguments: the file to read and the file to write. */
const begin = '<!-- model: written by `pnpm generate`, from server/src/neo4j/model.ts -->';
const end = '<!-- model: end -->';

const [source = '', target = source] = process.argv.slice(2);
const page = await readFile(source, 'utf8');
const [head, rest] = page.split(begin);
const tail = rest?.split(end)[1];
if (head === undefined || tail === undefined) throw new Error(`${source} lacks the marks between which the model is written.`);
await writeFile(target, `${head}${begin}\n\n${tables()}\n${end}${tail}`);

function tables(): string {
  const nodes: [string, NodeModel][] = Object.entries(model);
  return [
    '### On every node that has an id\n',
    'It carries the label `Entity` beside its own.\n',
    properties(entityProperties),
    ...nodes.flatMap(([label, node]) => [
      '',
      `### ${label}\n`,
      `${node.about}${node.kept ? '' : ' Part of its record: it has no history of its own.'}\n`,
      describe(node),
    ]),
    '',
    '## What the Atlas keeps for itself\n',
    ...Object.entries(systemModel).flatMap(([label, own]) => [`### ${label}\n`, properties(own), '']),
  ].join('\n');
}

function describe(node: NodeModel): string {
  const links = Object.entries(node.links).map(([type, labels]) => `- \`(…)-[:${type}${detail(type)}]->(:${labels.join('|')})\``);
  const parts = Object.entries(node.parts ?? {}).map(([type, label]) => `- \`(…)-[:${type}]->(:${label})\`, part of it`);
  return [properties(node.properties, node.required), ...(links.length + parts.length > 0 ? ['', ...links, ...parts] : [])].join('\n');
}

function detail(type: string): string {
  const own = Object.keys(linkProperties[type] ?? {});
  return own.length === 0 ? '' : ` {${own.join(', ')}}`;
}

function properties(own: Readonly<Record<string, string>>, required: readonly string[] = []): string {
  const rows = Object.entries(own).map(([name, type]) => {
    const meaning = propertyMeanings[name];
    if (meaning === undefined) throw new Error(`server/src/neo4j/glossary.ts does not say what ${name} means.`);
    return `| \`${name}\` | ${type}${required.includes(name) ? ', always there' : ''} | ${meaning} |`;
  });
  return ['| property | type | meaning |', '|---|---|---|', ...rows].join('\n');
}
