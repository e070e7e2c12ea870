import { FIGURE_QUALIFIER_LABELS, PARTICIPANT_CAPACITY_LABELS } from '@atlas/shared/vocabulary';
import type { Groups_ParticipantGroupFragment } from '../../gql/graphql.ts';
import { formatCount } from '../../lib/wording.ts';

/** Those a source names only together, how many, and how they had to do with it. */
export function GroupList({ groups }: { readonly groups: readonly Groups_ParticipantGroupFragment[] }) {
  return (
    <ul>
      {groups.map(({ id, text, number, qualifier, capacity }) => (
        <li key={id}>
          {text}
          {number != null &&
            ` (${qualifier && qualifier !== 'EXACTLY' ? `${FIGURE_QUALIFIER_LABELS[qualifier].toLowerCase()} ` : ''}${formatCount(number)})`}
          {capacity !== 'TOOK_PART' && `: ${PARTICIPANT_CAPACITY_LABELS[capacity].toLowerCase()}`}
        </li>
      ))}
    </ul>
  );
}
