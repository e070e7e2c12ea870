import type { CoverageFacts } from '@atlas/shared/coverage';
import type { FactNames } from './facts.rows.ts';

/** What goes: organisations, with every body that is part of one, and ties and agreements that make partners. */
export interface Gone {
  readonly organisations: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  /** Provisions: what is done no more. */
  readonly provisions?: ReadonlySet<string>;
  /** Checks that somebody looked. */
  readonly checks?: ReadonlySet<string>;
}

/** The same facts without what is gone; a partner whose last link goes is a partner no more. */
export function factsWithout(facts: CoverageFacts, names: FactNames, gone: Gone): { facts: CoverageFacts; names: FactNames } {
  const partners = facts.partners.flatMap((partner, at) => {
    const named = names.partners[at];
    if (named === undefined || partner.bodies.some((body) => gone.organisations.has(body))) return [];
    const stays = (_: unknown, link: number) => !gone.links.has(named.links[link]?.id ?? '');
    const links = partner.links.filter(stays);
    const isDone = (_: unknown, work: number) => gone.provisions?.has(named.work[work]?.id ?? '') !== true;
    const left = {
      facts: { ...partner, links, work: partner.work.filter(isDone) },
      names: { ...named, links: named.links.filter(stays), work: named.work.filter(isDone) },
    };
    return links.length === 0 ? [] : [left];
  });
  const goesOn = (_: unknown, at: number) =>
    !gone.organisations.has(names.own[at]?.body ?? '') && gone.provisions?.has(names.own[at]?.id ?? '') !== true;
  const looks = names.looks.filter(({ id }) => gone.checks?.has(id) !== true);
  return {
    facts: { ...facts, partners: partners.map((partner) => partner.facts), own: facts.own.filter(goesOn), looks },
    names: { ...names, partners: partners.map((partner) => partner.names), own: names.own.filter(goesOn), looks },
  };
}
