import {
  CLOSE_FIELDS,
  isAllowed,
  OPENNESS_RULES,
  PERMISSION_MEANINGS,
  PERMISSIONS,
  ROLE_LABELS,
  ROLES,
  STANDING_MEANINGS,
  VISIBLE_TO,
} from '@atlas/shared/permissions';
import { VISIBILITIES, VISIBILITY_LABELS } from '@atlas/shared/vocabulary';
import { DataTable } from '../../ui/DataTable.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Page, Section } from '../../ui/Page.tsx';

const visibilityRows = VISIBILITIES.map((visibility) => ({
  visibility,
  label: VISIBILITY_LABELS[visibility],
  who: VISIBLE_TO[visibility].map((standing) => STANDING_MEANINGS[standing]).join('. '),
}));
const closeRows = Object.entries(CLOSE_FIELDS).map(([name, { of, what, why }]) => ({
  name,
  of: of.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  what,
  why,
}));
const permissionRows = PERMISSIONS.map((permission) => ({
  permission,
  means: PERMISSION_MEANINGS[permission],
  heldBy: isAllowed([], permission)
    ? 'Anybody'
    : ROLES.filter((role) => isAllowed([role], permission))
        .map((role) => ROLE_LABELS[role])
        .join(', '),
}));

/** Who sees what in the Atlas, and who may do what? */
export function WhoSeesWhatPage() {
  return (
    <Page
      title="Who sees what"
      sentence="Each record says how open it is, and every list, count, figure, search, download and history follows that."
    >
      <Section title="How open a record is" note="Any one of the ways to stand to it is enough.">
        <DataTable
          caption="Who sees a record of each openness"
          hideCaption
          isSlim
          rows={visibilityRows}
          rowKey={({ visibility }) => visibility}
          columns={[
            { id: 'visibility', header: 'Marked', isHeader: true, width: 14, cell: ({ label }) => label },
            { id: 'who', header: 'Who sees it', width: 40, cell: ({ who }) => `${who}.` },
          ]}
          empty={null}
        />
      </Section>
      <Section title="What holds besides">
        <ul>
          {OPENNESS_RULES.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>
      <Section title="Fields that are closer than their record">
        <DataTable
          caption="Fields that are closer than their record"
          hideCaption
          rows={closeRows}
          rowKey={({ name }) => name}
          columns={[
            { id: 'of', header: 'Record', isHeader: true, width: 10, cell: ({ of }) => of },
            { id: 'what', header: 'Fields', width: 16, cell: ({ what }) => what },
            { id: 'why', header: 'For whom, and why', width: 36, cell: ({ why }) => why },
          ]}
          empty={null}
        />
      </Section>
      <Section
        title="Who may do what"
        note="A role is given for the records of one council, or to speak for one partner organisation, between two days; some for certain places alone."
      >
        <DataTable
          caption="Which roles may do what"
          hideCaption
          rows={permissionRows}
          rowKey={({ permission }) => permission}
          columns={[
            { id: 'means', header: 'What it lets one do', isHeader: true, width: 30, cell: ({ means }) => means },
            { id: 'heldBy', header: 'Who may', width: 26, cell: ({ heldBy }) => heldBy },
          ]}
          empty={null}
        />
      </Section>
      <p>
        What is held about people, and why, is on <AtlasLink to="/what-is-held">a page of its own</AtlasLink>.
      </p>
    </Page>
  );
}
