import { type AddressChange, useAddress } from './address.ts';

/** Another list begins at its first page. */
const FIRST_PAGE: AddressChange = { after: null, from: null };

/**
 * What a bar of filters does with the address.
 * @param wanted what narrows the list now; an empty list or text narrows nothing
 * @param names the parameters that hold it
 */
export function useNarrowing(wanted: object, names: readonly string[]) {
  const { change } = useAddress();
  const isNarrowed = Object.values(wanted).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value)));
  return {
    isNarrowed,
    /** Puts one filter into the address; Back does not come through each letter typed. */
    set: (name: string) => (value: string | string[] | null) => change({ [name]: value, ...FIRST_PAGE }, { replace: true }),
    /** Takes all filters off; undefined where none is on. */
    onClear: isNarrowed ? () => change({ ...Object.fromEntries(names.map((name) => [name, null])), ...FIRST_PAGE }) : undefined,
  };
}
