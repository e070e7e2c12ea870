import { FundName } from '../../features/agreements/FundName.tsx';
import { AreaNames } from '../../features/places/AreaNames.tsx';
import type { AgreementFacts_AgreementFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { countOf, dayInWords } from '../../lib/wording.ts';
import { Facts } from '../../ui/Facts.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Money } from '../../ui/Money.tsx';

graphql(`
  fragment AgreementFacts_agreement on Agreement {
    id
    reference
    summary
    startsOn
    endsOn
    noticeDays
    reviewOn
    decideBy
    meetingOn
    valuePence
    decidingBody {
      id
      name
    }
    successor {
      id
      title
    }
    predecessor {
      id
      title
    }
    fund {
      ...FundName_fund
    }
    themes {
      id
      name
    }
    areas {
      ...AreaName_area
    }
    initiative {
      id
      name
      programme {
        id
        name
      }
    }
  }
`);

interface Props {
  readonly agreement: AgreementFacts_AgreementFragment;
  readonly canEdit: boolean;
}

/** What is agreed, for how long, for how much, about what and where. */
export function AgreementFacts({ agreement, canEdit }: Props) {
  const { reference, summary, startsOn, endsOn, noticeDays, valuePence, fund, themes, areas, initiative } = agreement;
  const { reviewOn, decideBy, meetingOn, decidingBody, successor, predecessor } = agreement;
  return (
    <Facts
      facts={[
        { label: 'What', value: summary },
        { label: 'Reference', value: reference },
        { label: 'Starts', value: dayInWords(startsOn) },
        { label: 'Last day', value: dayInWords(endsOn) },
        { label: 'Notice', value: noticeDays != null && countOf(noticeDays, 'day') },
        { label: 'Decide by', value: dayInWords(decideBy) },
        { label: 'Review', value: dayInWords(reviewOn) },
        {
          label: 'Decided by',
          value: decidingBody && (
            <>
              <AtlasLink to={`/organisations/${decidingBody.id}`}>{decidingBody.name}</AtlasLink>
              {meetingOn && `, ${dayInWords(meetingOn)}`}
            </>
          ),
        },
        { label: 'Passed on to', value: successor && <AtlasLink to={`/agreements/${successor.id}`}>{successor.title}</AtlasLink> },
        { label: 'Passed on from', value: predecessor && <AtlasLink to={`/agreements/${predecessor.id}`}>{predecessor.title}</AtlasLink> },
        { label: 'Value', value: valuePence != null && <Money pence={valuePence} /> },
        { label: 'Paid from', value: fund && <FundName fund={fund} canEdit={canEdit} /> },
        { label: 'Themes', value: themes.map(({ name }) => name).join('; ') },
        { label: 'Places', value: areas.length > 0 && <AreaNames areas={areas} most={8} /> },
        {
          label: 'Came from',
          value: initiative && (
            <>
              <AtlasLink to={`/initiatives/${initiative.id}`}>{initiative.name}</AtlasLink>
              {initiative.programme && (
                <>
                  , of <AtlasLink to={`/programmes/${initiative.programme.id}`}>{initiative.programme.name}</AtlasLink>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
