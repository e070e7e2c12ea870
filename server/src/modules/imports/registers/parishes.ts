import { type Draft, draft } from '../../../audit/draft.ts';
import { searchText, sortName } from '../../../audit/naming.ts';
import { areaId, levelOf, namedPlaceDraft } from './places.ts';
import { registers, sourceId } from './sources.ts';

/** One parish, or unparished area, of the register of 2022. */
export interface Parish {
  readonly code: string;
  /** Undefined where the register has none: it is then called by its code. */
  readonly name?: string | undefined;
  readonly district: string;
  readonly districtName?: string | undefined;
}

const source = sourceId(registers.parishes);

/** Districts of 2022 that ended since, with what their parishes lie in from that day. */
const endedSince2022 = new Map<string, { readonly on: string; readonly to: string; readonly name: string }>(
  [
    { to: 'E06000063', name: 'Cumberland', from: ['E07000026', 'E07000028', 'E07000029'] },
    { to: 'E06000064', name: 'Westmorland and Furness', from: ['E07000027', 'E07000030', 'E07000031'] },
    {
      to: 'E06000065',
      name: 'North Yorkshire',
      from: ['E07000163', 'E07000164', 'E07000165', 'E07000166', 'E07000167', 'E07000168', 'E07000169'],
    },
    { to: 'E06000066', name: 'Somerset', from: ['E07000187', 'E07000188', 'E07000189', 'E07000246'] },
  ].flatMap(({ to, name, from }) => from.map((code) => [code, { on: '2023-04-01', to, name }])),
);

/** A parish: an area within its district of 2022 and, where that has ended, within its successor. */
export function parishDraft({ code, name = code, district }: Parish): Draft {
  const level = levelOf(code);
  if (level !== 'PARISH' && level !== 'UNPARISHED') throw new RangeError(`${code} is not the code of a parish or an unparished area.`);
  const ended = endedSince2022.get(district);
  const within = (to: string, dates: { validFrom?: string; validTo?: string }) => ({
    type: 'WITHIN' as const,
    to: areaId(to),
    properties: { hierarchy: 'ADMINISTRATIVE', ...dates },
  });
  return draft('Area', {
    id: areaId(code),
    properties: { name, sortName: sortName(name), level, gssCode: code, searchText: name === code ? code : searchText(name, code) },
    links:
      ended === undefined ? [within(district, {})] : [within(district, { validTo: ended.on }), within(ended.to, { validFrom: ended.on })],
    evidence: [{ source, locator: `parish_code ${code}` }],
  });
}

/** The districts a parish lies in, for where the register of councils has not been read. */
export function parishDistrictDrafts({ district, districtName = district }: Parish): Draft[] {
  const evidence = { source, locator: `district_code ${district}` };
  const ended = endedSince2022.get(district);
  return [
    namedPlaceDraft(district, districtName, 'DISTRICT', evidence),
    ...(ended === undefined ? [] : [namedPlaceDraft(ended.to, ended.name, 'DISTRICT', evidence)]),
  ];
}
