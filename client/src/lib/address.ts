import { isIsoDate } from '@atlas/shared/time';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What every page keeps when one goes to another: the day and the place looked at. */
const CARRIED = ['asAt', 'place'] as const;

export type AddressChange = Readonly<Record<string, string | readonly string[] | number | boolean | null | undefined>>;

/** The parameters with some changed: null, undefined, false and nothing take one away, a list is written as repeated parameters. */
export function withChange(params: URLSearchParams, change: AddressChange): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    next.delete(name);
    const values = Array.isArray(value) ? value : [value];
    for (const one of values) if (one !== null && one !== undefined && one !== false && one !== '') next.append(name, String(one));
  }
  return next;
}

/** The view's state as the address holds it. */
export interface Address {
  readonly params: URLSearchParams;
  /** The day looked at, undefined for today; what is not a day counts as today. */
  readonly asAt: string | undefined;
  /** Id of the area looked at, undefined for everywhere. */
  readonly place: string | undefined;
  /** @param replace true where Back should not come through here, as for each letter typed. */
  change(change: AddressChange, options?: { replace?: boolean }): void;
  /** A path of this application that keeps the day and the place, with parameters of its own. */
  to(path: string, change?: AddressChange): string;
}

/** Reads and writes the search part of the address. */
export function useAddress(): Address {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (wanted: AddressChange, { replace = false } = {}) => setParams((now) => withChange(now, wanted), { replace, preventScrollReset: true }),
    [setParams],
  );
  const asAt = params.get('asAt') ?? undefined;
  const place = params.get('place') ?? undefined;
  return useMemo(() => {
    const carried = new URLSearchParams(CARRIED.flatMap((name) => params.getAll(name).map((value) => [name, value])));
    return {
      params,
      asAt: isIsoDate(asAt) ? asAt : undefined,
      place,
      change,
      to(path, own = {}) {
        const search = withChange(carried, own).toString();
        return search ? `${path}?${search}` : path;
      },
    };
  }, [params, asAt, place, change]);
}

/** The parameter's values that are in the vocabulary; anything else in the address is passed over. */
export function readAll<T extends string>(params: URLSearchParams, name: string, vocabulary: { is(text: unknown): text is T }): T[] {
  return params.getAll(name).filter((value): value is T => vocabulary.is(value));
}
