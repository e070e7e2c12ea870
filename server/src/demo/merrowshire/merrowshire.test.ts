import { decideBy, LIVES, mayFollow, STUCK_AFTER_DAYS } from '@atlas/shared/agreements';
import { addDays, daysBetween } from '@atlas/shared/time';
import { AGREEMENT_STAGES, type AgreementKind, type AgreementStage, CAPACITY_KINDS, VISIBILITIES } from '@atlas/shared/vocabulary';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../audit/draft.ts';
import { stageOn } from '../../modules/agreements/life.ts';
import { merrowId } from './ids.ts';
import { merrowshireDrafts } from './index.ts';

const today = '2026-11-22';
const drafts = merrowshireDrafts({ today });
const of = (label: Draft['label']) => drafts.filter((draft) => draft.label === label);
const text = (draft: Draft, name: string) => draft.properties[name] as string | undefined;
const to = (draft: Draft, type: string) => draft.links.filter((link) => link.type === type).map((link) => link.to);
const countBy = <T>(items: readonly T[], key: (item: T) => string) =>
  Object.fromEntries([...Map.groupBy(items, key)].map(([name, group]) => [name, group.length]));
const holds = (draft: Draft, day: string) =>
  (draft.properties.validFrom === undefined || (text(draft, 'validFrom') as string) <= day) &&
  (draft.properties.validTo === undefined || (text(draft, 'validTo') as string) > day);
const stagesOf = (draft: Draft) =>
  draft.parts.filter(({ label }) => label === 'StageEvent').map(({ properties }) => properties as { stage: AgreementStage; on: string });

const isSuccessor = (id: string) => of('Agreement').some((agreement) => to(agreement, 'SUCCEEDED_BY').includes(id));

describe('Merrowshire', () => {
  it('is the same, byte for byte, from the same seed and day, and another from another seed', () => {
    expect(JSON.stringify(merrowshireDrafts({ today }))).toBe(JSON.stringify(drafts));
    expect(JSON.stringify(merrowshireDrafts({ today, seed: 2 }))).not.toBe(JSON.stringify(drafts));
  }, 60_000);

  it('keeps its records from one day to the next: only their dates move', () => {
    expect(merrowshireDrafts({ today: '2027-01-05' }).map(({ id }) => id)).toEqual(drafts.map(({ id }) => id));
  });

  it('is illustrative throughout, with no two records of one id and no code of a real register', () => {
    expect(drafts.filter(({ isIllustrative }) => !isIllustrative)).toEqual([]);
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(drafts.length);
    expect(of('Area').filter((area) => area.properties.gssCode !== undefined)).toEqual([]);
    const identifiers = of('Organisation').flatMap(({ parts }) => parts.filter(({ label }) => label === 'Identifier'));
    expect(countBy(identifiers, ({ properties }) => String(properties.scheme))).toEqual({ 'MERROWSHIRE-DEMO': of('Organisation').length });
    expect(new Set(identifiers.map(({ properties }) => properties.value)).size).toBe(identifiers.length);
  });

  it('leads to its own records alone', () => {
    const ids = new Set(drafts.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]));
    const lost = drafts
      .flatMap((draft) => [...draft.links, ...draft.parts.flatMap((part) => part.links)])
      .filter((link) => !ids.has(link.to));
    expect(lost).toEqual([]);
  });

  it('has the size that was asked for', () => {
    const organisations = countBy(of('Organisation'), (draft) => String(draft.properties.sector));
    expect(of('Area').filter(({ properties }) => properties.level === 'DISTRICT')).toHaveLength(5 + 2);
    expect(of('Area').filter(({ properties }) => properties.level === 'PARISH')).toHaveLength(58);
    expect(organisations.VCSE).toBeGreaterThan(170);
    expect(organisations.VCSE).toBeLessThan(200);
    expect(of('Tie').length).toBeGreaterThan(850);
    expect(of('Tie').length).toBeLessThan(1000);
    expect(of('Agreement').filter(({ id }) => !isSuccessor(id))).toHaveLength(160);
    expect(new Set(of('Organisation').map(({ properties }) => properties.name)).size).toBe(of('Organisation').length);
  });
});

describe('its facts', () => {
  const facts = [...of('Tie'), ...of('Provision')];

  it('hold over [validFrom, validTo), were verified while they held, and change state in an unbroken row', () => {
    for (const fact of facts) {
      const { validFrom, validTo, lastVerifiedOn, stateFrom } = fact.properties as Record<string, string | undefined>;
      expect(validFrom).toBeDefined();
      if (validTo !== undefined) expect(validTo > (validFrom as string)).toBe(true);
      if (lastVerifiedOn !== undefined) {
        expect(lastVerifiedOn >= (validFrom as string) && lastVerifiedOn <= today).toBe(true);
        if (validTo !== undefined) expect(lastVerifiedOn < validTo).toBe(true);
      }
      const states = fact.parts.filter(({ label }) => label === 'FactState').map(({ properties }) => properties);
      const turns = states.map((state) => state.validTo);
      expect(states.map((state) => state.validFrom)).toEqual(states.length === 0 ? [] : [validFrom, ...turns.slice(0, -1)]);
      expect(turns.at(-1)).toBe(stateFrom);
    }
  });

  it('are of every status and visibility; some are stale, some were otherwise two years ago', () => {
    for (const status of ['ASSERTED', 'CONFIRMED', 'DISPUTED']) expect(facts.some((fact) => fact.properties.status === status)).toBe(true);
    for (const visibility of VISIBILITIES) expect(of('Tie').some((tie) => tie.visibility === visibility)).toBe(true);
    const stale = of('Tie').filter((tie) => holds(tie, today) && (text(tie, 'verifyBy') ?? '') < today);
    expect(stale.length / of('Tie').length).toBeGreaterThan(0.1);
    expect(stale.length / of('Tie').length).toBeLessThan(0.35);
    expect(of('Tie').filter((tie) => tie.properties.stateFrom !== undefined).length).toBeGreaterThan(200);
  });

  it('are confirmed by the side that did not assert them', () => {
    for (const tie of of('Tie')) {
      const ends = [...to(tie, 'FROM'), ...to(tie, 'TO')];
      const [asserter] = to(tie, 'ASSERTED_BY');
      expect(to(tie, 'CONFIRMED_BY')).toEqual(tie.properties.status === 'CONFIRMED' ? ends.filter((end) => end !== asserter) : []);
    }
  });

  it('tie no two organisations twice in one kind', () => {
    const keys = of('Tie').map((tie) => [tie.properties.kind, ...[...to(tie, 'FROM'), ...to(tie, 'TO')].sort()].join());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leave the gaps that the data asks for, and fragile cover', () => {
    const top = new Map(of('Theme').map((theme) => [theme.id, to(theme, 'PART_OF')[0] ?? theme.id]));
    const wider = new Map(of('Area').map((area) => [area.id, to(area, 'WITHIN')]));
    const inDistrict = (area: string, district: string): boolean =>
      area === district || (wider.get(area) ?? []).some((within) => inDistrict(within, district));
    const providers = (theme: string, district: string) =>
      new Set(
        of('Provision')
          .filter((provision) => holds(provision, today))
          .filter((provision) => to(provision, 'ON_THEME').some((part) => top.get(part) === merrowId.theme(theme)))
          .filter((provision) => to(provision, 'IN_AREA').some((area) => inDistrict(area, merrowId.area(district))))
          .flatMap((provision) => to(provision, 'PROVIDED_BY')),
      ).size;
    expect(providers('children-and-young-people', 'ashmere')).toBe(0);
    expect(providers('food-and-money', 'harrowick')).toBe(0);
    expect(providers('nature-and-climate', 'calderstow')).toBe(0);
    expect(providers('ageing-well', 'fenmarch')).toBe(1);
    expect(providers('food-and-money', 'saltreach')).toBeGreaterThan(3);
  });
});

describe('its agreements', () => {
  const stageToday = (draft: Draft) => stageOn(draft.properties.kind as AgreementKind, stagesOf(draft), text(draft, 'validTo'), today);

  it('stand at every stage, LAPSED by their dates alone', () => {
    const counts = countBy(of('Agreement'), (draft) => String(stageToday(draft)));
    expect(Object.keys(counts).sort()).toEqual([...AGREEMENT_STAGES].sort());
    expect(
      of('Agreement')
        .flatMap(stagesOf)
        .some(({ stage }) => stage === 'LAPSED'),
    ).toBe(false);
    const soon = of('Agreement').filter((draft) => stageToday(draft) === 'LIVE' && (text(draft, 'validTo') ?? '9') < addDays(today, 180));
    expect(soon.length).toBeGreaterThan(8);
  });

  it('go through the stages of their kind in order, a day for each', () => {
    for (const agreement of of('Agreement')) {
      const stages = stagesOf(agreement);
      expect(stages.map(({ on }) => on)).toEqual([...new Set(stages.map(({ on }) => on))].sort());
      expect((stages.at(-1)?.on ?? '') <= today).toBe(true);
      expect(stages[0]?.stage).toBe(isSuccessor(agreement.id) ? 'LIVE' : 'EXPRESSION_OF_INTEREST');
      for (const [i, { stage }] of stages.entries())
        if (i > 0) expect(mayFollow(agreement.properties.kind as AgreementKind, stages[i - 1]?.stage as AgreementStage, stage)).toBe(true);
    }
  });

  it('have what their stage asks for: a cost before a decision, a decision before what follows, a successor where passed on', () => {
    for (const agreement of of('Agreement')) {
      const stage = stageToday(agreement);
      const kind = agreement.properties.kind as AgreementKind;
      const parts = (label: string) => agreement.parts.filter((part) => part.label === label);
      if (stage === 'DECISION' && LIVES[kind] === LIVES.AGENCY) expect(parts('CostOption').length).toBeGreaterThan(0);
      if (stage === 'NOVATED') expect(to(agreement, 'SUCCEEDED_BY')).toHaveLength(1);
      const events = parts('StageEvent').toSorted((a, b) => Number(a.properties.position) - Number(b.properties.position));
      const at = events.findIndex(({ properties }) => properties.stage === 'DECISION');
      const next = at < 0 ? undefined : events[at + 1];
      if (next === undefined || next.properties.stage === 'WITHDRAWN') continue;
      const decision = of('Decision').find(({ id }) => next.links.some((link) => link.to === id)) as Draft;
      expect([decision.properties.meetingOn, decision.visibility]).toEqual([next.properties.on, agreement.visibility]);
      expect(to(agreement, 'HAS_DECISION')).toContain(decision.id);
    }
  });

  it('cost, oblige and pass on something: two options side by side, things overdue, responsibility without resources', () => {
    const parts = of('Agreement').map((agreement) => ({
      agreement,
      ofLabel: (label: string) => agreement.parts.filter((part) => part.label === label),
    }));
    expect(parts.filter(({ ofLabel }) => ofLabel('CostOption').length === 2).length).toBeGreaterThanOrEqual(12);
    for (const { ofLabel, agreement } of parts) {
      const options = ofLabel('CostOption').map(({ properties }) => ({ key: properties.key, years: Number(properties.years) }));
      for (const { properties, links } of ofLabel('CostLine')) {
        const option = options.find(({ key }) => key === properties.option);
        expect(Number(properties.toYear ?? properties.fromYear)).toBeLessThanOrEqual(option?.years ?? 0);
        expect(to(agreement, 'HAS_PARTY')).toContain(links[0]?.to);
      }
    }
    const obligations = parts.flatMap(({ ofLabel }) => ofLabel('Obligation').map(({ properties }) => properties as Record<string, string>));
    expect(obligations.filter(({ doneOn }) => doneOn !== undefined).length).toBeGreaterThan(15);
    expect(obligations.filter(({ doneOn, dueOn = '' }) => doneOn === undefined && dueOn < today).length).toBeGreaterThan(5);
    expect(obligations.filter(({ dueOn = '' }) => dueOn > today).length).toBeGreaterThan(15);
    const live = parts.filter(({ agreement }) => ['LIVE', 'UNDER_REVIEW'].includes(String(stageToday(agreement))));
    const bare = live.filter(
      ({ agreement, ofLabel }) =>
        agreement.properties.kind === 'AGENCY' && ofLabel('Resource').every(({ properties }) => properties.side !== 'PASSED'),
    );
    expect(bare.length).toBeGreaterThan(3);
  });

  it('wait for the board on the days it meets, some too long, and some are to be decided on within half a year', () => {
    const board = merrowId.organisation('merrowshire-devolution-board');
    const waiting = of('Agreement').filter((agreement) => stageToday(agreement) === 'DECISION');
    expect(waiting.filter((agreement) => to(agreement, 'FOR_DECISION_BY').includes(board)).length).toBeGreaterThan(2);
    const decided = of('Decision').filter((decision) => to(decision, 'MADE_BY').includes(board));
    expect(decided.length).toBeGreaterThan(20);
    expect(decided.every((decision) => new Date(`${text(decision, 'meetingOn')}T12:00Z`).getUTCDay() === 4)).toBe(true);
    const stuck = of('Agreement').filter((agreement) => {
      const stage = stageToday(agreement) as AgreementStage;
      return daysBetween(stagesOf(agreement).at(-1)?.on ?? today, today) > (STUCK_AFTER_DAYS[stage] ?? 9_999);
    });
    expect(stuck.length).toBeGreaterThan(2);
    const lead = new Map(of('Organisation').map((body) => [body.id, (body.properties.decisionLeadDays as number | undefined) ?? 0]));
    const soon = of('Agreement').filter((agreement) => {
      const { validTo, noticeDays } = agreement.properties as { validTo?: string; noticeDays?: number };
      if (validTo === undefined || !['LIVE', 'UNDER_REVIEW'].includes(String(stageToday(agreement)))) return false;
      const by = decideBy(addDays(validTo, -1), noticeDays, lead.get(to(agreement, 'FOR_DECISION_BY')[0] ?? '')) ?? '';
      return by >= today && by < addDays(today, 180);
    });
    expect(soon.length).toBeGreaterThan(8);
  });

  it('have two parties or more, a decision where one was made, and a grant a funder and a recipient', () => {
    const decisions = new Map(of('Decision').map((decision) => [decision.id, decision]));
    for (const agreement of of('Agreement')) {
      const roles = agreement.links.filter(({ type }) => type === 'HAS_PARTY').map((link) => link.properties?.role);
      expect(roles.length).toBeGreaterThan(1);
      expect(new Set(to(agreement, 'HAS_PARTY')).size).toBe(roles.length);
      if (agreement.properties.kind === 'GRANT') expect(roles).toEqual(['FUNDER', 'RECIPIENT']);
      for (const event of agreement.parts.filter(({ label }) => label === 'StageEvent')) {
        const decided = event.links.find(({ type }) => type === 'DECIDED_BY');
        if (decided !== undefined && event.properties.stage === 'DECISION')
          expect(decisions.get(decided.to)?.properties.meetingOn).toBe(event.properties.on);
      }
    }
    expect(of('Decision').length).toBeGreaterThan(100);
  });
});

describe('its network', () => {
  it('has hubs, a long tail and some that nobody knows', () => {
    const degree = new Map(of('Organisation').map(({ id }) => [id, new Set<string>()]));
    for (const tie of of('Tie').filter((draft) => holds(draft, today))) {
      const [from = '', towards = ''] = [...to(tie, 'FROM'), ...to(tie, 'TO')];
      degree.get(from)?.add(towards);
      degree.get(towards)?.add(from);
    }
    const sizes = [...degree.values()].map((ties) => ties.size).sort((a, b) => b - a);
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(mean).toBeGreaterThan(5);
    expect(mean).toBeLessThan(9);
    expect(sizes[0]).toBeGreaterThan(30);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(mean);
    expect(sizes.filter((size) => size === 0).length).toBeGreaterThan(5);
  });

  it('meets within the year, in small rounds and in large ones', () => {
    const held = of('Engagement').filter((draft) => (text(draft, 'heldOn') as string) > addDays(today, -365));
    expect(held.every((draft) => (text(draft, 'heldOn') as string) < today)).toBe(true);
    const sizes = held.map((draft) => to(draft, 'ATTENDED_BY').length);
    expect(sizes.filter((size) => size > 12).length).toBeGreaterThan(3);
    expect(sizes.filter((size) => size <= 11).length).toBeGreaterThan(30);
  });
});

describe('its work with people', () => {
  it('has meetings with numbers, people and what follows, some of it overdue', () => {
    const meetings = of('Engagement');
    expect(meetings.length).toBeGreaterThan(40);
    for (const meeting of meetings)
      expect(Number(meeting.properties.attendance)).toBeGreaterThanOrEqual(
        meeting.parts.filter(({ label }) => label === 'Attendance').length,
      );
    const steps = of('FollowUp').map(({ properties }) => properties as Record<string, string>);
    expect(steps.length).toBeGreaterThan(40);
    expect(steps.filter(({ doneOn, dueOn = '' }) => doneOn === undefined && dueOn < today).length).toBeGreaterThan(5);
    expect(steps.every(({ doneOn }) => doneOn === undefined || doneOn < today)).toBe(true);
    const board = meetings.filter((meeting) => to(meeting, 'HOSTED_BY').includes(merrowId.organisation('merrowshire-devolution-board')));
    expect(board.some((meeting) => to(meeting, 'ABOUT_AGREEMENT').length > 1)).toBe(true);
  });

  it('has somebody to look after each group today, and one only', () => {
    const now = of('Stewardship').filter((stewardship) => holds(stewardship, today));
    const about = now.flatMap((stewardship) => to(stewardship, 'ABOUT'));
    expect(new Set(about).size).toBe(about.length);
    expect(about.length).toBeGreaterThan(100);
    expect(of('Stewardship').length).toBeGreaterThan(about.length);
  });

  it('names nobody twice, and gives nobody an address or number that could be somebody’s', () => {
    const people = of('Person');
    expect(new Set(people.map(({ properties }) => properties.name)).size).toBe(people.length);
    for (const person of people) {
      expect(text(person, 'email') ?? 'a@b.example').toMatch(/\.example$/);
      expect(text(person, 'phone') ?? '01632 960000').toMatch(/^01632 960\d{3}$/);
    }
  });

  it('offers and needs something of each kind', () => {
    for (const label of ['Offer', 'Need'] as const)
      expect(new Set(of(label).map(({ properties }) => properties.kind))).toEqual(new Set(CAPACITY_KINDS));
    expect(of('Offer').length + of('Need').length).toBeGreaterThan(30);
  });
});

describe('its programmes', () => {
  it('count, reach and risk something, and learn from it', () => {
    for (const initiative of of('Initiative')) {
      const parts = (label: string) =>
        initiative.parts.filter((part) => part.label === label).map(({ properties }) => properties as Record<string, string>);
      expect(parts('Milestone').length).toBeGreaterThan(0);
      expect(parts('MeasureValue').length).toBeGreaterThan(0);
      expect(parts('MeasureValue').every(({ on = '' }) => on <= today)).toBe(true);
      expect(parts('Milestone').every(({ doneOn = '' }) => doneOn <= today)).toBe(true);
      const stages = parts('StageEvent')
        .toSorted((a, b) => Number(a.position) - Number(b.position))
        .map(({ on }) => on);
      expect(stages).toEqual(stages.toSorted());
    }
    expect(of('Evaluation').length).toBeGreaterThan(3);
    expect(new Set(of('DueDiligence').map(({ properties }) => properties.result)).size).toBe(4);
  });

  it('assess five bodies on two days each', () => {
    const days = Map.groupBy(of('MaturityAssessment'), (assessment) => to(assessment, 'ABOUT')[0]);
    expect([...days.values()].map((held) => new Set(held.map(({ properties }) => properties.assessedOn)).size)).toEqual([2, 2, 2, 2, 2]);
  });

  it('hand buildings over: who owned and managed them when', () => {
    const passed = of('Asset').filter((asset) =>
      asset.links.some(({ type, properties }) => type === 'MANAGED_BY' && properties?.validFrom !== undefined),
    );
    expect(of('Asset').length).toBeGreaterThan(25);
    expect(passed.length).toBeGreaterThan(8);
  });
});

describe('its reorganisation', () => {
  it('is planned: six councils and their areas give way to two on one day that is still to come', () => {
    const successions = drafts.flatMap((draft) =>
      draft.label === 'Agreement' ? [] : draft.links.filter(({ type }) => type === 'SUCCEEDED_BY').map((link) => ({ draft, link })),
    );
    const days = new Set(successions.map(({ link }) => String(link.properties?.on)));
    expect([...days]).toEqual(['2027-04-01']);
    const successors = new Set(successions.map(({ link }) => link.to));
    const opened = drafts.filter(({ id }) => successors.has(id));
    expect(opened).toHaveLength(4);
    expect(opened.every((draft) => draft.properties.openedOn === '2027-04-01')).toBe(true);
    expect(new Set(successions.map(({ draft }) => draft.id)).size).toBe(12);
    expect(successions.every(({ draft }) => draft.properties.closedOn === '2027-04-01')).toBe(true);
  });
});
