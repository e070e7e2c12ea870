import type { DecidingBodiesQuery } from '../../gql/graphql.ts';
import { countOf } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { Section } from '../../ui/Page.tsx';

/** The bodies that decide on agreements, to go to the agenda of another. */
export function BodiesList({ bodies }: { readonly bodies: DecidingBodiesQuery['decidingBodies'] }) {
  if (bodies.length === 0) return null;
  return (
    <Section title="Bodies that decide">
      <ul>
        {bodies.slice(0, 20).map(({ organisation, awaiting }) => (
          <li key={organisation.id}>
            <AtlasLink to="/board-meeting" search={{ body: organisation.id }}>
              {organisation.name}
            </AtlasLink>
            {awaiting > 0 && `: ${countOf(awaiting, 'agreement')} waiting`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
