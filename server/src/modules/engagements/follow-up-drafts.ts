import type { Visibility } from '@atlas/shared/vocabulary';
import { type Draft, draft } from '../../audit/draft.ts';
import type { Edit } from '../../audit/editing.ts';
import { asList, linksTo } from '../../audit/given.ts';
import { newId } from '../../neo4j/ids.ts';

interface FollowUpGiven {
  readonly organisation: string;
  readonly text: string;
  readonly dueOn: string;
  readonly assignee?: string | null | undefined;
  readonly engagement?: string | null | undefined;
  readonly visibility?: Visibility | null | undefined;
}

/** A new follow-up, once what it speaks of is found. @param path where it stands in the input, with a dot at its end */
export async function followUpDraft(edit: Edit, given: FollowUpGiven, path = ''): Promise<Draft> {
  const { organisation, text, dueOn, assignee, engagement, visibility } = given;
  await edit.refer(
    { field: `${path}organisation`, id: organisation, label: 'Organisation' },
    { field: `${path}assignee`, id: assignee, label: 'Person' },
    { field: `${path}engagement`, id: engagement, label: 'Engagement' },
  );
  return draft('FollowUp', {
    id: newId(),
    ...edit.access(visibility),
    properties: { text, dueOn, ...assigned(edit, assignee) },
    links: [
      { type: 'ABOUT', to: organisation },
      ...linksTo('ASSIGNED_TO', asList(assignee)),
      ...linksTo('FOLLOWS_FROM', asList(engagement)),
    ],
  });
}

/** Who is to do it where that is nobody of the people held: whoever is signed in. */
export function assigned(edit: Edit, assignee: string | null | undefined) {
  return assignee ? {} : { assigneeId: edit.principal.id, assigneeName: edit.principal.name };
}
