import { NOT_PERSONAL, PERSONAL_FIELDS } from '@atlas/shared/personal-data';
import { describe, expect, it } from 'vitest';
import { model, type NodeModel, systemModel } from '../../neo4j/model.ts';

/** How a property that holds something about a person is likely to be called. */
const looksPersonal =
  /name$|email|phone|address|contact|principal|assignee|userAgent|^subject|persona|notes?$|^text$|quote|says|saidBy|[a-z]By$|^by$|reason$|^why$|findings|^before$|^after$|searchText|^key$/i;
/** Keys of parts and of the Atlas's own settings tell of nobody. */
const keys = /^(?!SignInAttempts|EditRequest).*\.key$/;

const kept: [string, NodeModel][] = Object.entries(model);
const properties = [
  ...kept.flatMap(([label, node]) => Object.keys(node.properties).map((name) => `${label}.${name}`)),
  ...Object.entries(systemModel).flatMap(([label, own]) => Object.keys(own).map((name) => `${label}.${name}`)),
];
const links = kept.flatMap(([label, node]) => Object.keys(node.links).map((type) => `${label}.${type}`));
const said = PERSONAL_FIELDS.flatMap(({ record, properties: own }) => own.map((name) => `${record}.${name}`));
const excused = NOT_PERSONAL.flatMap(({ fields }) => fields);

describe('the purposes of personal data', () => {
  it('name every property that looks personal, or say why it is not', () => {
    const missing = properties.filter((name) => looksPersonal.test(name.split('.')[1] ?? '') && !keys.test(name));
    expect(missing.filter((name) => !said.includes(name) && !excused.includes(name))).toEqual([]);
  });

  it('name every link that leads to a person or to somebody who signs in', () => {
    const toPeople = kept.flatMap(([label, node]) =>
      Object.entries(node.links).flatMap(([type, ends]) =>
        ends.some((end) => ['Person', 'Principal'].includes(end)) ? [`${label}.${type}`] : [],
      ),
    );
    const saidLinks = PERSONAL_FIELDS.flatMap(({ record, links: own = [] }) => own.map((type) => `${record}.${type}`));
    expect(saidLinks.toSorted()).toEqual(toPeople.toSorted());
  });

  it('name nothing that the model does not have, and nothing twice', () => {
    expect(said.filter((name) => !properties.includes(name) && !links.includes(name))).toEqual([]);
    expect(said.filter((name, i) => said.indexOf(name) !== i)).toEqual([]);
    expect(excused.filter((name) => said.includes(name))).toEqual([]);
  });

  it('keep what is private only by consent, and nothing for good', () => {
    for (const { sphere, basis } of PERSONAL_FIELDS.filter((each) => each.sphere === 'PERSONAL'))
      expect({ sphere, basis }).toEqual({ sphere: 'PERSONAL', basis: 'CONSENT' });
    expect(PERSONAL_FIELDS.filter(({ months }) => !(months > 0 && months <= 84))).toEqual([]);
  });
});
