import { isIsoDate, todayInLondon } from '@atlas/shared/time';
import {
  type FactStatus,
  factStatuses,
  type NetworkLayer,
  networkLayers,
  type Sector,
  sectors,
  type Vocabulary,
} from '@atlas/shared/vocabulary';
import type { Camera } from '../../features/network-map/model/camera.ts';
import { COLOURS, type Look, SIZES } from '../../features/network-map/model/look.ts';
import type { NetworkInput } from '../../gql/graphql.ts';
import type { Address, AddressChange } from '../../lib/address.ts';

/** What the network is drawn around. */
export type Start =
  | { readonly kind: 'organisations'; readonly ids: readonly string[] }
  | { readonly kind: 'place'; readonly id: string }
  | { readonly kind: 'programme'; readonly id: string };

/** The whole view, as the address holds it. */
export interface ViewState {
  readonly start: Start | undefined;
  readonly asAt: string | undefined;
  /** The earlier day it is compared with. */
  readonly compareWith: string | undefined;
  readonly hops: number;
  readonly limit: number;
  /** Empty is all of them, here and below. */
  readonly layers: readonly NetworkLayer[];
  readonly sectors: readonly Sector[];
  readonly statuses: readonly FactStatus[];
  readonly themes: readonly string[];
  /** 1 is any. */
  readonly minStrength: number;
  readonly expanded: readonly string[];
  readonly hidden: readonly string[];
  readonly selection: readonly string[];
  readonly look: Look;
  readonly view: 'picture' | 'table';
  /** Two organisations to be introduced, and which of the ways is shown. */
  readonly introduce: readonly [string, string] | undefined;
  readonly way: number;
  /** Where the map is looked at from; undefined is all of it. */
  readonly camera: Camera | undefined;
}

/** Steps from the start that can be asked for; 0 is the start alone. */
export const HOPS = [0, 1, 2, 3, 4] as const;
export const LIMITS = [50, 100, 200, 500, 1000, 2000] as const;
const USUAL_LIMIT = 500;

/** Reads the view from the address; what makes no sense there is passed over. */
export function readView({ params, asAt, place }: Pick<Address, 'params' | 'asAt' | 'place'>): ViewState {
  const introduce = list(params, 'introduce');
  const start = readStart(params, place);
  return {
    start,
    asAt,
    compareWith: readEarlier(params.get('compareWith'), asAt),
    hops: HOPS.find((hops) => String(hops) === params.get('hops')) ?? usualHops(start),
    limit: LIMITS.find((limit) => String(limit) === params.get('limit')) ?? USUAL_LIMIT,
    layers: among(params, 'layer', networkLayers),
    sectors: among(params, 'sector', sectors),
    statuses: among(params, 'status', factStatuses),
    themes: list(params, 'theme'),
    minStrength: whole(params, 'strength', 1, 5) ?? 1,
    expanded: list(params, 'expand'),
    hidden: list(params, 'hide'),
    selection: list(params, 'select'),
    look: {
      sizeBy: SIZES.find((size) => size === params.get('size')) ?? 'degree',
      colourBy: COLOURS.find((colour) => colour === params.get('colour')) ?? 'sector',
    },
    view: params.get('view') === 'table' ? 'table' : 'picture',
    introduce: introduce[0] && introduce[1] ? [introduce[0], introduce[1]] : undefined,
    way: whole(params, 'way', 1, 20) ?? 1,
    camera: readCamera(params.get('at')),
  };
}

/** The parameters that say what the network is drawn around; to be changed together. */
export function startParams(start: Start | undefined): AddressChange {
  return {
    around: start?.kind === 'organisations' ? listParam(start.ids) : null,
    within: start?.kind === 'place' ? start.id : null,
    programme: start?.kind === 'programme' ? start.id : null,
    expand: null,
    hide: null,
    select: null,
    introduce: null,
    way: null,
    hops: null,
    at: null,
  };
}

/** Values in one parameter, joined by what an address leaves as it is. */
export const listParam = (ids: readonly string[]): string | null => (ids.length > 0 ? ids.join('.') : null);

/** What is asked of the API for this view. */
export function toInput(view: ViewState): NetworkInput {
  const { start } = view;
  return {
    around: start?.kind === 'organisations' ? [...start.ids] : undefined,
    within: start?.kind === 'place' ? start.id : undefined,
    programme: start?.kind === 'programme' ? start.id : undefined,
    hops: view.hops,
    expand: orAll(view.expanded),
    limit: view.limit,
    layers: orAll(view.layers),
    sectors: orAll(view.sectors),
    statuses: orAll(view.statuses),
    themes: orAll(view.themes),
    minStrength: view.minStrength > 1 ? view.minStrength : undefined,
    asAt: view.asAt,
    compareWith: view.compareWith,
  };
}

/** True where anything is left out that the start would show. */
export function isNarrowed({ layers, sectors: chosen, statuses, themes, minStrength, hidden }: ViewState): boolean {
  return [layers, chosen, statuses, themes, hidden].some((each) => each.length > 0) || minStrength > 1;
}

/** Takes every narrowing off. */
export const WIDEST: AddressChange = { layer: null, sector: null, status: null, theme: null, strength: null, hide: null };

/** A day before the one looked at; anything else compares nothing. */
const readEarlier = (text: string | null, asAt: string | undefined): string | undefined =>
  isIsoDate(text) && text < (asAt ?? todayInLondon()) ? text : undefined;

function readStart(params: URLSearchParams, place: string | undefined): Start | undefined {
  const around = list(params, 'around');
  if (around.length > 0) return { kind: 'organisations', ids: around };
  const programme = params.get('programme');
  if (programme) return { kind: 'programme', id: programme };
  const within = params.get('within') ?? place;
  return within ? { kind: 'place', id: within } : undefined;
}

/** Around an organisation one looks at its partners; in a place, or a programme, at who is there. */
export const usualHops = (start: Start | undefined): number => (start?.kind === 'organisations' ? 1 : 0);

/** "12.-340.85": the middle of the view on the map, and the scale in per cent. */
export const cameraParam = (camera: Camera | undefined): string | null =>
  camera ? [camera.x, camera.y, camera.zoom * 100].map(Math.round).join('.') : null;

function readCamera(text: string | null): Camera | undefined {
  const match = /^(-?\d{1,6})\.(-?\d{1,6})\.(\d{1,3})$/.exec(text ?? '');
  return match ? { x: Number(match[1]), y: Number(match[2]), zoom: Math.max(1, Number(match[3])) / 100 } : undefined;
}

const orAll = <T>(values: readonly T[]): T[] | undefined => (values.length > 0 ? [...values] : undefined);
/** Values in one parameter or in several of one name. */
const list = (params: URLSearchParams, name: string): string[] => [
  ...new Set(
    params
      .getAll(name)
      .flatMap((text) => text.split('.'))
      .filter(Boolean),
  ),
];
const among = <T extends string>(params: URLSearchParams, name: string, { is }: Vocabulary<T>): T[] => list(params, name).filter(is);

function whole(params: URLSearchParams, name: string, least: number, most: number): number | undefined {
  const value = Number(params.get(name));
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}
