import type { AreaName_AreaFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { formatCount } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';

graphql(`
  fragment AreaName_area on Area {
    id
    name
  }
`);

interface Props {
  readonly areas: readonly AreaName_AreaFragment[];
  /** So many are named, the rest counted. */
  readonly most?: number;
}

/** Places as links in one line; nothing for none. */
export function AreaNames({ areas, most = 4 }: Props) {
  if (areas.length === 0) return null;
  return (
    <span>
      {areas.slice(0, most).map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <AtlasLink to={`/places/${id}`}>{name}</AtlasLink>
        </span>
      ))}
      {areas.length > most && ` and ${formatCount(areas.length - most)} more`}
    </span>
  );
}
