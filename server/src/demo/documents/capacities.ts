import type { Draft } from '../../audit/draft.ts';
import { searchText, sortName } from '../../audit/naming.ts';
import type { Capacity } from './format.ts';
import { linksTo, type Recorder } from './recorder.ts';
import { ownId } from './references.ts';

/** What bodies offer and look for, where a document states it. */
export function capacityDrafts(recorder: Recorder): Draft[] {
  const { file, refs, record } = recorder;
  const offers = file.offers.map((offer) => {
    const { links, ...rest } = capacityOf(recorder, offer);
    return record('Offer', {
      id: ownId('offer', offer.by, offer.title),
      ...rest,
      links: [...linksTo('OFFERED_BY', [refs.organisation(offer.by)]), ...links],
    });
  });
  const needs = file.needs.map((need) => {
    const { links, ...rest } = capacityOf(recorder, need);
    return record('Need', {
      id: ownId('need', need.by, need.title),
      ...rest,
      links: [...linksTo('NEEDED_BY', [refs.organisation(need.by)]), ...links],
    });
  });
  return [...offers, ...needs];
}

function capacityOf({ refs, validity }: Recorder, { by: _, title, kind, description, themes, areas, evidence, ...dated }: Capacity) {
  return {
    properties: { title, sortName: sortName(title), kind, description, ...validity(dated), searchText: searchText(title) },
    links: [...linksTo('ON_THEME', themes.map(refs.theme)), ...linksTo('IN_AREA', areas.map(refs.area))],
    evidence,
  };
}
