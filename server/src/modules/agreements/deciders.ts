import { canDecide } from '@atlas/shared/agreements';
import { ORGANISATION_KIND_LABELS, type OrganisationKind } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import type { Edit } from '../../audit/editing.ts';
import { userError } from '../../user-errors.ts';
import { findBody } from './decisions.store.ts';

/**
 * Makes sure that a body, which this person may see, is one that decides; whoever gives the money may decide on its own.
 * @param field what the input calls it
 * @param about what it decides on
 * @throws {UserErrors} INVALID
 */
export async function requireDecider(edit: Edit, id: string | null | undefined, field: string, about: Draft): Promise<void> {
  if (!id || isFunder(about, id)) return;
  const body = await findBody(edit.tx, id);
  if (body === undefined || canDecide(body.kind as OrganisationKind)) return;
  const kind = ORGANISATION_KIND_LABELS[body.kind as OrganisationKind];
  throw userError(
    'INVALID',
    field,
    `Decisions are made by a council, a committee, a board or a public authority, and ${body.name} is recorded as: ${kind}. Choose the body that met; if it has a board of its own that did, record that as a partnership board that is part of it.`,
  );
}

const isFunder = ({ links }: Draft, id: string) =>
  links.some(({ type, to, properties }) => type === 'HAS_PARTY' && to === id && properties?.role === 'FUNDER');
