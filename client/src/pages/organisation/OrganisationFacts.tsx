import { SECTOR_LABELS, SUCCESSION_KIND_LABELS } from '@atlas/shared/vocabulary';
import { OrganisationName, OrganisationNames } from '../../features/organisations/OrganisationName.tsx';
import { AreaNames } from '../../features/places/AreaNames.tsx';
import type { OrganisationFacts_OrganisationFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { countOf, dayInWords } from '../../lib/wording.ts';
import { Facts } from '../../ui/Facts.tsx';

graphql(`
  fragment OrganisationFacts_organisation on Organisation {
    id
    sector
    description
    website
    alsoKnownAs
    openedOn
    closedOn
    decisionLeadDays
    identifiers {
      scheme
      value
      url
    }
    partOf(asAt: $asAt) {
      ...OrganisationName_organisation
    }
    parts(asAt: $asAt) {
      ...OrganisationName_organisation
    }
    basedIn(asAt: $asAt) {
      ...AreaName_area
    }
    governs(asAt: $asAt) {
      ...AreaName_area
    }
    predecessors {
      on
      kind
      organisation {
        ...OrganisationName_organisation
      }
    }
    successors {
      on
      kind
      organisation {
        ...OrganisationName_organisation
      }
    }
  }
`);

/** Who they are: names, numbers, place, what they are part of, what came before and after. */
export function OrganisationFacts({ organisation }: { readonly organisation: OrganisationFacts_OrganisationFragment }) {
  const { sector, description, website, alsoKnownAs, openedOn, closedOn, decisionLeadDays, identifiers } = organisation;
  const { partOf, parts, basedIn, governs, predecessors, successors } = organisation;
  return (
    <Facts
      facts={[
        { label: 'About', value: description },
        { label: 'Sector', value: SECTOR_LABELS[sector] },
        { label: 'Also known as', value: alsoKnownAs.join('; ') },
        { label: 'Part of', value: partOf.length > 0 && <OrganisationNames organisations={partOf} /> },
        { label: 'Has within it', value: parts.length > 0 && <OrganisationNames organisations={parts} /> },
        { label: 'Based in', value: basedIn.length > 0 && <AreaNames areas={basedIn} /> },
        { label: 'Governs', value: governs.length > 0 && <AreaNames areas={governs} most={8} /> },
        { label: 'Opened', value: dayInWords(openedOn) },
        { label: 'Closing day', value: dayInWords(closedOn) },
        { label: 'Before it', value: predecessors.length > 0 && <Successions successions={predecessors} /> },
        { label: 'After it', value: successors.length > 0 && <Successions successions={successors} /> },
        { label: 'Needs papers', value: decisionLeadDays != null && `${countOf(decisionLeadDays, 'day')} before a meeting` },
        { label: 'Register numbers', value: identifiers.length > 0 && <Identifiers identifiers={identifiers} /> },
        { label: 'Website', value: website && <a href={website}>{website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</a> },
      ]}
    />
  );
}

function Successions({ successions }: { readonly successions: OrganisationFacts_OrganisationFragment['predecessors'] }) {
  return (
    <ul>
      {successions.map(({ organisation, on, kind }) => (
        <li key={organisation.id}>
          <OrganisationName organisation={organisation} />, {SUCCESSION_KIND_LABELS[kind].toLowerCase()} on {dayInWords(on)}
        </li>
      ))}
    </ul>
  );
}

function Identifiers({ identifiers }: Pick<OrganisationFacts_OrganisationFragment, 'identifiers'>) {
  return (
    <ul>
      {identifiers.map(({ scheme, value, url }) => (
        <li key={`${scheme} ${value}`}>
          {scheme} {url ? <a href={url}>{value}</a> : value}
        </li>
      ))}
    </ul>
  );
}
