import type { ProvisionName_ProvisionFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { fewOf } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';

graphql(`
  fragment ProvisionName_provision on Provision {
    id
    title
    themes {
      id
      name
    }
    areas {
      id
      name
    }
  }
`);

const named = (list: readonly { readonly name: string }[]) =>
  fewOf(
    list.map(({ name }) => name),
    2,
  );

/** What somebody does where, as a link to its facts. */
export function ProvisionName({ provision: { id, title, themes, areas } }: { readonly provision: ProvisionName_ProvisionFragment }) {
  return (
    <>
      <AtlasLink to={`/facts/${id}`}>{title ?? named(themes)}</AtlasLink>
      {areas.length > 0 && ` in ${named(areas)}`}
    </>
  );
}
