import { INITIATIVE_STAGE_LABELS } from '@atlas/shared/vocabulary';
import { FundName } from '../../features/agreements/FundName.tsx';
import { OrganisationNames } from '../../features/organisations/OrganisationName.tsx';
import { GroupList } from '../../features/participants/GroupList.tsx';
import { AreaNames } from '../../features/places/AreaNames.tsx';
import { WorkLinks } from '../../features/programmes/WorkLinks.tsx';
import type { InitiativeQuery } from '../../gql/graphql.ts';
import { INITIATIVE_KIND_LABELS, INITIATIVE_SCALE_LABELS } from '../../lib/labels.ts';
import { dayInWords, spanInWords } from '../../lib/wording.ts';
import { Facts } from '../../ui/Facts.tsx';
import { AtlasLink } from '../../ui/Link.tsx';

type Initiative = NonNullable<InitiativeQuery['initiative']>;

/** What is held of an initiative, as label and value. */
export function InitiativeFacts({ initiative, canEditFund }: { readonly initiative: Initiative; readonly canEditFund: boolean }) {
  const {
    summary,
    kind,
    scale,
    stages,
    programme,
    startsOn,
    endsOn,
    lead,
    partners,
    areas,
    themes,
    fund,
    members,
    ledTo,
    ledFrom,
    participantGroups,
  } = initiative;
  return (
    <Facts
      facts={[
        { label: 'What', value: summary },
        {
          label: 'Kind',
          value: [INITIATIVE_KIND_LABELS[kind], scale && INITIATIVE_SCALE_LABELS[scale].toLowerCase()].filter(Boolean).join(', '),
        },
        {
          label: 'Stages',
          value: stages.length > 0 && (
            <ol>
              {stages.map(({ stage, on, note }) => (
                <li key={`${stage} ${on}`}>
                  {INITIATIVE_STAGE_LABELS[stage]}, from {dayInWords(on)}
                  {note && `: ${note}`}
                </li>
              ))}
            </ol>
          ),
        },
        { label: 'Programme', value: programme && <AtlasLink to={`/programmes/${programme.id}`}>{programme.name}</AtlasLink> },
        { label: 'When', value: spanInWords(startsOn, endsOn) },
        { label: 'Led by', value: lead.length > 0 && <OrganisationNames organisations={lead} /> },
        { label: 'With', value: partners.length > 0 && <OrganisationNames organisations={partners} /> },
        { label: 'Places', value: areas.length > 0 && <AreaNames areas={areas} most={8} /> },
        { label: 'Themes', value: themes.map((theme) => theme.name).join('; ') },
        { label: 'Paid from', value: fund && <FundName fund={fund} canEdit={canEditFund} /> },
        { label: 'Named together', value: participantGroups.length > 0 && <GroupList groups={participantGroups} /> },
        { label: 'Local members', value: members.map(({ name }) => name).join('; ') },
        { label: 'Came of', value: ledFrom.length > 0 && <WorkLinks at="initiatives" works={ledFrom} /> },
        { label: 'Led to', value: ledTo.length > 0 && <WorkLinks at="initiatives" works={ledTo} /> },
      ]}
    />
  );
}
