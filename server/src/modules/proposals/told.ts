import type { Draft } from '../../audit/draft.ts';
import type { Edit } from '../../audit/editing.ts';
import { linkedFrom } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';

/**
 * What the history says of a change that was proposed. It is read by all who may see the record: whoever is hidden from some of them is not
 * named in it, and what was said in the proposal stays there.
 */
export async function toldInHistory(context: Context, edit: Edit, proposal: Draft, result: Draft | undefined): Promise<string> {
  const organisation = await context.use(OrganisationStore).byId.load(linkedFrom(proposal, 'MADE_BY')[0] ?? '');
  const isOpenToAll = organisation?.visibility === 'PUBLIC' || (organisation?.visibility === 'NETWORK' && result?.visibility === 'NETWORK');
  const by = organisation && isOpenToAll ? `${String(proposal.properties.by)} of ${organisation.name}` : 'a partner';
  return `Proposed by ${by}, accepted by ${edit.principal.name}.`;
}
