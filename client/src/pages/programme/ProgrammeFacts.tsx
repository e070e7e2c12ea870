import { OrganisationNames } from '../../features/organisations/OrganisationName.tsx';
import { GroupList } from '../../features/participants/GroupList.tsx';
import { AreaNames } from '../../features/places/AreaNames.tsx';
import { WorkLinks } from '../../features/programmes/WorkLinks.tsx';
import type { ProgrammeQuery } from '../../gql/graphql.ts';
import { spanInWords } from '../../lib/wording.ts';
import { Facts } from '../../ui/Facts.tsx';
import { AtlasLink } from '../../ui/Link.tsx';

type Programme = NonNullable<ProgrammeQuery['programme']>;
type Bodies = Programme['lead'];

const named = (organisations: Bodies) => organisations.length > 0 && <OrganisationNames organisations={organisations} />;

/** What is held of a programme, as label and value. */
export function ProgrammeFacts({ programme }: { readonly programme: Programme }) {
  const { id, summary, startsOn, endsOn, lead, partners, backers, overseers, participantGroups, areas, themes, ledFrom, ledTo } = programme;
  return (
    <Facts
      facts={[
        { label: 'What', value: summary },
        { label: 'When', value: spanInWords(startsOn, endsOn) },
        { label: 'Led by', value: named(lead) },
        { label: 'Overseen by', value: named(overseers) },
        { label: 'Backed by', value: named(backers) },
        { label: 'With', value: named(partners) },
        { label: 'Named together', value: participantGroups.length > 0 && <GroupList groups={participantGroups} /> },
        { label: 'Places', value: areas.length > 0 && <AreaNames areas={areas} most={8} /> },
        { label: 'Themes', value: themes.map((theme) => theme.name).join('; ') },
        { label: 'Came of', value: ledFrom.length > 0 && <WorkLinks at="programmes" works={ledFrom} /> },
        { label: 'Led to', value: ledTo.length > 0 && <WorkLinks at="programmes" works={ledTo} /> },
        {
          label: 'Network',
          value: (
            <AtlasLink to="/network" search={{ programme: id }}>
              Who works with whom in it
            </AtlasLink>
          ),
        },
      ]}
    />
  );
}
