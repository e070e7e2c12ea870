import type { Edit } from '../../audit/editing.ts';
import { userError } from '../../user-errors.ts';
import type { AssetStore } from './assets.store.ts';

/**
 * Refuses a property number that another asset has. One edit at a time gives a number, so that no two give the same at once.
 * @param own the asset it is for, where that is held already
 * @param field what the input calls the number
 * @throws {UserErrors} DUPLICATE, naming the other where this person may see it
 */
export async function refuseSharedUprn(
  edit: Edit,
  store: AssetStore,
  { uprn, own, field }: { readonly uprn: string | null | undefined; readonly own?: string; readonly field: string },
): Promise<void> {
  if (!uprn) return;
  await edit.claim(`UPRN ${uprn}`);
  const other = (await store.withUprn(edit.tx, uprn)).find(({ id }) => id !== own);
  if (other === undefined) return;
  if (other.name === null) throw edit.hiddenConflict(field, 'a property number', other.id);
  throw userError('DUPLICATE', field, `“${other.name}” has the UPRN ${uprn} already. Change that one, or check the number.`);
}
