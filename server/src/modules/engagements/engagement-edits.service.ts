import { attendanceProblem, recordEngagementSchema, updateEngagementSchema } from '@atlas/shared/inputs';
import { draft } from '../../audit/draft.ts';
import { type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { asList, linksTo, listsOfLinks, notNull } from '../../audit/given.ts';
import { searchText, sortName } from '../../audit/naming.ts';
import { amend, partsOf } from '../../audit/snapshot.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import { groupParts } from '../participants/participant-parts.ts';
import type { RecordEngagementInput, UpdateEngagementInput } from './engagement-edits.input.ts';
import { attendanceParts, attendeesOf, attendeesWith, hostsOf, peopleOf, referEngagement, whenHeld } from './engagement-parts.ts';
import { followUpDraft } from './follow-up-drafts.ts';

const record: Mutation = { name: 'recordEngagement', permission: 'engagement:edit', reason: 'RECORDED' };
const update: Mutation = { name: 'updateEngagement', permission: 'engagement:edit', reason: 'RECORDED' };

/** What people do to meetings. */
export class EngagementEdits {
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#editing = context.use(Editing);
  }

  record(input: RecordEngagementInput): Promise<Edited> {
    return this.#editing.run(record, input, async (edit) => {
      const given = parseInput(recordEngagementSchema, input);
      const { title, kind, on, areas, themes, initiatives, agreements, programme, followUps, visibility } = given;
      const [people, groups] = [given.people ?? [], given.participantGroups ?? []];
      const hosts = given.hosts ?? (edit.ownerId === undefined ? [] : [edit.ownerId]);
      await referEngagement(edit, { ...given, hosts });
      const attendees = attendeesWith(hosts, given.attendees ?? [], people);
      if (hosts.length + attendees.length + people.length + groups.length === 0)
        throw userError('REQUIRED', 'attendees', 'Say who took part: an organisation, or a person.');
      const id = newId();
      edit.save(
        draft('Engagement', {
          id,
          ...edit.access(visibility),
          properties: {
            ...notNull({
              place: given.place,
              attendance: given.attendance,
              summary: given.summary,
              notes: given.notes,
              decisions: given.decisions,
              ...whenHeld(on),
            }),
            title,
            sortName: sortName(title),
            searchText: searchText(title),
            kind,
          },
          links: [
            ...linksTo('HOSTED_BY', hosts),
            ...linksTo('ATTENDED_BY', attendees),
            ...linksTo('IN_AREA', areas),
            ...linksTo('ON_THEME', themes),
            ...linksTo('ABOUT_INITIATIVE', initiatives),
            ...linksTo('ABOUT_AGREEMENT', agreements),
            ...linksTo('IN_PROGRAMME', asList(programme)),
          ],
          parts: [...attendanceParts(people), ...groupParts(groups)],
        }),
      );
      for (const [i, step] of (followUps ?? []).entries()) {
        const organisation = step.organisation ?? attendees[0] ?? hosts[0];
        if (organisation === undefined)
          throw userError('REQUIRED', `followUps.${i}.organisation`, 'Choose the organisation this is about.');
        edit.save(await followUpDraft(edit, { ...step, organisation, engagement: id }, `followUps.${i}.`));
      }
      return id;
    });
  }

  update(input: UpdateEngagementInput): Promise<Edited> {
    return this.#editing.run(update, input, async (edit) => {
      const given = parseInput(updateEngagementSchema, input);
      const { title, kind, on, place, attendance, summary, notes, decisions, areas, themes, programme, visibility } = given;
      const { initiatives, agreements } = given;
      const held = await edit.load('Engagement', input.id, { revision: input.revision });
      await referEngagement(edit, given);
      const people = given.people === undefined ? peopleOf(held) : (given.people ?? []);
      const hosts = given.hosts === undefined ? hostsOf(held) : (given.hosts ?? []);
      const groups = given.participantGroups === undefined ? partsOf(held, 'HAS_GROUP') : groupParts(given.participantGroups);
      const attendees = attendeesWith(hosts, given.attendees === undefined ? attendeesOf(held) : (given.attendees ?? []), people);
      if (hosts.length + attendees.length + people.length + groups.length === 0)
        throw userError('REQUIRED', 'attendees', 'Say who took part: an organisation, or a person.');
      const changed = amend(held, {
        ...(visibility ? { visibility } : {}),
        properties: {
          place,
          attendance,
          summary,
          notes,
          decisions,
          ...notNull({ kind }),
          ...(title === undefined ? {} : { title, sortName: sortName(title), searchText: searchText(title) }),
          ...(on === undefined ? {} : whenHeld(on)),
        },
        links: listsOfLinks({
          HOSTED_BY: hosts,
          ATTENDED_BY: attendees,
          IN_AREA: areas,
          ON_THEME: themes,
          ABOUT_INITIATIVE: initiatives,
          ABOUT_AGREEMENT: agreements,
          IN_PROGRAMME: asList(programme),
        }),
        parts: { HAS_ATTENDANCE: attendanceParts(people), HAS_GROUP: groups },
      });
      const problem = attendanceProblem({ people, attendance: changed.properties.attendance as number | undefined });
      if (problem !== undefined) throw userError('INVALID', 'attendance', problem);
      edit.save(changed);
      return held.id;
    });
  }
}
