import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../audit/draft.ts';
import { idFor } from '../../neo4j/ids.ts';
import { parseDocumentFile, readDocumentFiles } from './files.ts';
import { documentDrafts } from './index.ts';
import { even, passagesOf } from './passages.ts';

const shared = fileURLToPath(new URL('../../../../../shared/', import.meta.url));
const files = readDocumentFiles();
const drafts = [...documentDrafts(files)];
const byId = new Map(drafts.map((draft) => [draft.id, draft]));
const all = (label: string) => drafts.filter((draft) => draft.label === label);
const named = (label: string, name: string) =>
  all(label).find((draft) => (draft.properties.name ?? draft.properties.title) === name) as Draft;
const targets = (draft: Draft, type: string) => draft.links.filter((link) => link.type === type).map((link) => link.to);
const evidence = drafts.flatMap((draft) =>
  draft.parts
    .filter((part) => part.label === 'Evidence')
    .map((part) => ({
      of: `${draft.label} ${draft.properties.name ?? draft.properties.title ?? draft.properties.heading ?? draft.properties.label ?? draft.properties.note}`,
      source: byId.get(part.links[0]?.to ?? '')?.properties.reference as string,
      locator: part.properties.locator as string,
      quote: part.properties.quote as string,
    })),
);

describe('what the documents state', () => {
  it('gives each record an id of its own, public and real, with evidence', () => {
    expect(byId.size).toBe(drafts.length);
    for (const draft of drafts) {
      expect(draft).toMatchObject({ visibility: 'PUBLIC', isIllustrative: false });
      if (draft.label !== 'Source') expect(draft.parts.length, JSON.stringify(draft.properties)).toBeGreaterThan(0);
    }
  });

  it('leads nowhere but to its own records, registered bodies and coded areas', () => {
    const codes = readCodes();
    const known = new Set([
      ...byId.keys(),
      ...codes.map((code) => (/^E\d{8}$/.test(code) ? idFor('area', code) : idFor('organisation', ...code.split(':')))),
    ]);
    for (const draft of drafts) for (const link of draft.links) expect(known.has(link.to), `${link.type} of ${draft.id}`).toBe(true);
  });

  it('keeps totals whose parts are not given as figures, with their qualifier', () => {
    const figures = all('StatedFigure').map(({ properties }) => `${properties.qualifier} ${properties.value} ${properties.unit}`);
    expect(figures.sort()).toEqual([
      'AT_LEAST 1000000 pounds per area',
      'AT_LEAST 160 agency agreements',
      'EXACTLY 15 key partners',
      'EXACTLY 15 years',
      'EXACTLY 150 areas',
      'EXACTLY 17 appendices',
      'EXACTLY 2 events',
      'EXACTLY 2 officers',
      'EXACTLY 5 examples',
      'EXACTLY 9 community neighbourhoods',
      'MORE_THAN 200 parishes',
    ]);
    // The 160 agency agreements are told of together; of one agreement its parties are.
    expect(all('Agreement').map(({ properties }) => properties.title)).toEqual(['Agreement to regenerate a neglected woodland in Hanwell']);
  });

  it('keeps what was counted as measures, each value resting on its own passage', () => {
    const credits = named('Initiative', 'Time Credits in Wisbech');
    const values = credits.parts.filter(({ label }) => label === 'MeasureValue');
    expect(values.map(({ properties }) => `${properties.qualifier} ${properties.value} ${properties.on}`)).toEqual([
      'MORE_THAN 600 2014-03~',
      'MORE_THAN 100 2014-03~',
    ]);
    const quoted = credits.parts.find(({ label, properties }) => label === 'Evidence' && properties.field === values[0]?.id);
    expect(quoted?.properties).toMatchObject({ locator: '2.4.3', quote: 'giving more than 600 hours' });
  });

  it('keeps the eight lessons and the nine pairs of ends', () => {
    const bigLocal = named('Programme', 'Big Local');
    expect(all('Evaluation').filter((draft) => targets(draft, 'ABOUT').includes(bigLocal.id))).toHaveLength(8);
    const scale = named('MaturityScale', 'From traditional to community-powered');
    const dimensions = scale.parts.filter(({ label }) => label === 'MaturityDimension');
    expect(dimensions).toHaveLength(9);
    const evidenced = new Set(scale.parts.map(({ properties }) => properties.field));
    expect(dimensions.filter(({ id }) => !evidenced.has(id))).toEqual([]);
  });

  it('keeps who took part in number, what was set out to be reached, and what is offered', () => {
    expect(named('Engagement', 'Parish Conference in Huntingdonshire, December 2013').properties.attendance).toBe(120);
    const project = named('Initiative', 'Project with New Local on the approach to community power');
    const milestones = project.parts.filter(({ label }) => label === 'Milestone');
    expect(milestones.filter(({ properties }) => properties.kind === 'DELIVERABLE')).toHaveLength(3);
    expect(milestones.filter(({ properties }) => properties.dueOn !== undefined)).toEqual([]);
    expect(milestones.map(({ properties }) => properties.due).filter(Boolean)).toEqual(['XXXX-06', 'XXXX-06', 'XXXX-06', 'XXXX-07']);
    const evidenced = new Set(project.parts.map(({ properties }) => properties.field));
    expect(milestones.filter(({ id }) => !evidenced.has(id))).toEqual([]);
    expect(all('Offer')).toHaveLength(3);
    expect(all('Decision').every(({ properties }) => properties.implications !== undefined && properties.outcome === undefined)).toBe(true);
  });

  it('keeps those who are named only together apart from organisations, each resting on its passage', () => {
    const groups = drafts.flatMap((draft) => draft.parts.filter(({ label }) => label === 'ParticipantGroup'));
    expect(groups).toHaveLength(39);
    const evidenced = new Set(drafts.flatMap(({ parts }) => parts.map(({ properties }) => properties.field)));
    expect(groups.filter(({ id }) => !evidenced.has(id))).toEqual([]);
    expect(groups.filter(({ properties }) => properties.number !== undefined).map(({ properties }) => properties.text)).toEqual([
      'key partners from local government, the NHS, and the community and voluntary sector',
    ]);
  });

  it('leads from programmes to their milestones, decisions, overseers, backers and what came of them', () => {
    const pilots = named('Programme', 'Closer to Communities, decentralisation pilots');
    expect(pilots.parts.filter(({ label }) => label === 'Milestone').map(({ properties }) => properties.due)).toEqual([
      '2023-07',
      '2023-23',
      '2023-07/2025-07',
      '2025',
    ]);
    const about = drafts.flatMap((draft) => targets(draft, 'HAS_DECISION'));
    expect(all('Decision').filter(({ id }) => !about.includes(id))).toEqual([]);
    const devolution = named('Programme', 'Cornwall programme of devolution');
    expect(targets(devolution, 'OVERSEEN_BY')).toEqual([named('Organisation', 'Cornwall devolution board').id]);
    expect(targets(devolution, 'LED_TO')).toEqual([named('Programme', 'Living Well Pioneer').id]);
    expect(targets(named('Programme', 'One Public Estate'), 'BACKED_BY')).toEqual([
      named('Organisation', 'Local Government Association').id,
      named('Organisation', 'Cabinet Office').id,
    ]);
  });

  it('says which post or body said something, where that is not the author', () => {
    const said = drafts.flatMap(({ parts }) => parts.filter(({ properties }) => properties.saidBy !== undefined));
    expect(new Set(said.map(({ properties }) => properties.saidBy))).toEqual(
      new Set([
        'Chief executive of Local Trust',
        'Deputy Mayor at Newham Council',
        'Leader of Blackpool Council',
        'Resident and member of the Whitley Bay Big Local partnership',
        'Vice president of the Local Government Association',
        'Vice president of the Local Government Association, and Deputy Mayor at Newham Council',
      ]),
    );
    const fringe = named('Engagement', 'Two fringe events on devolving power to communities');
    expect(fringe.parts.filter(({ label }) => label === 'Attendance')).toHaveLength(5);
  });

  it('records no check and no risk, for no document gives one with its result or its weight', () => {
    expect(all('DueDiligence')).toEqual([]);
    expect(drafts.flatMap(({ parts }) => parts.filter(({ label }) => label === 'Risk'))).toEqual([]);
  });

  it('keeps days without a year so, sorted last, and no day where only a month is given', () => {
    const workshop = named('Engagement', 'Workshop with the Senior Leadership Team, 7 February');
    expect(workshop.properties).toMatchObject({ on: 'XXXX-02-07', onSort: 'XXXX-02-07' });
    expect(workshop.properties).not.toHaveProperty('heldOn');
    expect(named('Engagement', 'Parish Conference in Huntingdonshire, December 2013').properties).toMatchObject({
      on: '2013-12',
      onSort: '2013-12-01',
    });
    expect(
      all('Engagement')
        .filter(({ properties }) => properties.heldOn)
        .map(({ properties }) => properties.heldOn)
        .sort(),
    ).toEqual(['2014-03-03', '2014-04-15', '2022-07-21', '2022-12-08', '2023-07-06']);
  });

  it('keeps the 32 initiatives of the snapshot table', () => {
    const listed = all('Initiative').filter((draft) =>
      draft.parts.some((part) => part.properties.locator === 'block 17' && part.links[0]?.to === idFor('source', '004_7843da5527e261bc')),
    );
    expect(listed).toHaveLength(32);
    expect(new Set(listed.flatMap((draft) => targets(draft, 'LED_BY'))).size).toBe(4);
  });

  it('asserts ties no more strongly than the rule allows, on the word of the document', () => {
    const ties = all('Tie');
    expect(new Set(ties.map(({ properties }) => properties.status))).toEqual(new Set(['ASSERTED']));
    expect(Math.max(...ties.map(({ properties }) => properties.strength as number))).toBe(3);
    const trial = ties.find(
      ({ properties }) => properties.note === 'Trial of Time Credits. Its strength is our reading of the text.',
    ) as Draft;
    expect(trial.properties).toMatchObject({ validFrom: '2013-09-01', lastVerifiedOn: '2014-04-15', verifyBy: '2014-10-14' });
    expect(targets(trial, 'ASSERTED_BY')).toEqual([idFor('organisation', 'GB-LAE', 'CAM')]);
    const undated = ties.find(({ properties }) => properties.validFrom === undefined) as Draft;
    expect(Object.keys(undated.properties).sort()).toEqual(['kind', 'note', 'status', 'strength']);
  });

  it('follows All Ears to what it led to', () => {
    const allEars = named('Initiative', 'All Ears, the listening work in Huntingdon North Ward');
    const next = targets(allEars, 'LED_TO').map((id) => byId.get(id) as Draft);
    expect(next).toHaveLength(7);
    const eynesbury = next.find(({ properties }) => properties.name === 'Listening work in Eynesbury') as Draft;
    expect(targets(eynesbury, 'LED_TO')).toEqual([named('Initiative', 'Our Place Eynesbury').id]);
  });

  it('names no body that the document does not, and no person', () => {
    expect(all('Person').every(({ properties }) => properties.isNamed === false)).toBe(true);
    const school = named('Organisation', 'A primary school in Wisbech');
    expect(school.properties).toMatchObject({ isNamed: false, kind: 'SCHOOL', sector: 'EDUCATION' });
    expect(school.parts.some((part) => part.label === 'Identifier')).toBe(false);
  });

  it('ends a post that was over without a day on which it began', () => {
    const former = all('Role').find((role) => role.properties.validTo === '2016-07-01') as Draft;
    expect(former.properties).not.toHaveProperty('validFrom');
    expect(all('Role').find(({ properties }) => properties.title === 'Head of Community Development')?.properties).toEqual({
      title: 'Head of Community Development',
      kind: 'OFFICER',
      validTo: '2013-09-01',
    });
  });
});

describe('a data file that is wrong', () => {
  const content = (more: string) => `document: { slug: 009_abc, title: T, attribution: A }\n${more}`;

  it('is named with the entry that does not fit', () => {
    expect(() => parseDocumentFile('009_abc.yaml', content('ties: [{ kind: KNOWS, from: a, to: b, strength: 5 }]'))).toThrow(
      /009_abc\.yaml does not fit[\s\S]*ties\[0\]\.kind/,
    );
    expect(() => parseDocumentFile('other.yaml', content(''))).toThrow('name the file after it');
  });

  it('is named with a key that nothing declares, or that two files declare', () => {
    const lost = parseDocumentFile(
      '009_abc.yaml',
      content('assets: { a: { name: A, kind: OTHER, ownedBy: [nobody], evidence: { block 1: a } } }'),
    );
    expect(() => [...documentDrafts([lost])]).toThrow('No document file declares the organisation nobody.');
    const twice = { ...lost, document: { ...lost.document, slug: '010_abc' } };
    expect(() => [...documentDrafts([lost, twice])]).toThrow('Two document files declare a among their assets.');
  });
});

describe('passages', () => {
  const text = 'Title\n\n- 1.1 First\nline\n- 1.2 Second:\n\n - (i) one’s own\n - (ii) two\n\n \n2. Other\n';

  it('are found by printed number, item or block', () => {
    const passages = passagesOf(text);
    expect(passages.blocks).toBe(4);
    expect(passages.find('block 1')).toBe('Title');
    expect(passages.find('1.1')).toBe('- 1.1 First line');
    expect(passages.find('1.2 (i)')).toBe("- (i) one's own");
    expect(passages.find('1.2 (ii)')).not.toContain('own');
    expect(passages.find('block 3')).toContain('(i)');
    expect(passages.find('1.3')).toBeUndefined();
    expect(passages.find('block 5')).toBeUndefined();
  });
});

describe.skipIf(!existsSync(`${shared}seeds`))('beside the documents themselves', () => {
  // Read within the tests: what stands in a skipped describe still runs.
  const readTexts = () =>
    new Map(files.map(({ document }) => [`${document.slug}.txt`, readFileSync(`${shared}seeds/${document.slug}.txt`, 'utf8')]));

  it('finds every quote, kept short, in the paragraph it is cited from', () => {
    const passages = new Map([...readTexts()].map(([name, text]) => [name, passagesOf(text)]));
    const wrong = evidence.filter(({ source, locator, quote }) => !passages.get(source)?.find(locator)?.includes(even(quote)));
    expect(wrong).toEqual([]);
    expect(evidence.filter(({ quote }) => quote.length > 130)).toEqual([]);
  });

  it('says the name of no person whom a document names', () => {
    const people = [...readTexts().values()].flatMap((text) =>
      [
        ...text.matchAll(
          /(?:^Names?:|\tName:|Name of [A-Za-z ]+:|(?:Cllr|Councillors?|and Councillor)\b)\s*(?:Councillors |Cllr )?([A-Z][a-z]+ [A-Z][a-z]+)/gm,
        ),
        ...text.matchAll(/^- (?:Cllr )?([A-Z][a-z]+ [A-Z][a-z]+)(?: MP)?, /gm),
        ...text.matchAll(/executive ([A-Z][a-z]+ [A-Z][a-z]+)|call ([A-Z][a-z]+ [A-Z][a-z]+)/g),
      ].flatMap((match) => (match[1] ?? match[2] ?? '').split(' ').slice(-1)),
    );
    expect(new Set(people).size).toBeGreaterThan(15);
    const words = new Set(
      drafts.flatMap((draft) => JSON.stringify([draft.properties, draft.parts.map((part) => part.properties)]).split(/[^A-Za-z]+/)),
    );
    expect(people.filter((name) => words.has(name))).toEqual([]);
  });
});

describe.skipIf(!existsSync(`${shared}data/la-mysociety`))('beside the register of councils', () => {
  it('cites only codes that the register has', () => {
    const register = readFileSync(`${shared}data/la-mysociety/uk_local_authorities_current.csv`, 'utf8');
    const missing = readCodes().filter((code) => {
      const [scheme, number] = code.split(':');
      return scheme === 'ODS' ? false : number === undefined ? !register.includes(`,${code},`) : !register.includes(`\n${number},`);
    });
    expect(missing).toEqual([]);
  });
});

/** Register numbers and GSS codes that the data files cite. */
function readCodes(): string[] {
  return [...new Set(JSON.stringify(files).match(/\b(?:GB-LAE:[A-Z]+|ODS:[A-Z0-9]+|E\d{8})\b/g))];
}
