import { type Holder, ROLES, type Role, rolesToGive } from '@atlas/shared/permissions';
import type { Giver_ViewerFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

graphql(`
  fragment Giver_viewer on Viewer {
    id
    permissions
    councils {
      id
      name
    }
    grants {
      role
      organisation {
        id
      }
      areas {
        id
      }
    }
  }
`);

/** What whoever is reading may give and end, by the rules the server goes by. */
export interface Giver {
  readonly roles: readonly Role[];
  /** The council they give roles for; undefined where there are several, or none. */
  readonly council: { readonly id: string; readonly name: string } | undefined;
  /** @param grant a grant with the council that gave it */
  mayEnd(grant: {
    readonly role: Role;
    readonly organisation?: { readonly id: string } | null;
    readonly owner?: { readonly id: string } | null;
    readonly principal?: { readonly id: string } | null;
  }): boolean;
}

export function giverOf({ id, councils, grants }: Giver_ViewerFragment): Giver {
  const isCouncil = (organisationId: string | undefined) => councils.some((council) => council.id === organisationId);
  const holder: Holder = {
    isToken: false,
    grants: grants.map(({ role, organisation, areas }) => ({
      role,
      councilId: isCouncil(organisation?.id) ? (organisation?.id ?? null) : null,
      organisationId: isCouncil(organisation?.id) ? null : (organisation?.id ?? null),
      areaIds: areas.map((area) => area.id),
    })),
  };
  const places = councils.filter((council) => rolesToGive(holder, council.id).length > 0);
  return {
    roles: ROLES.filter((role) => places.some((council) => rolesToGive(holder, council.id).includes(role))),
    council: places.length === 1 ? places[0] : undefined,
    mayEnd: ({ role, organisation, owner, principal }) =>
      principal?.id === id ||
      [organisation?.id, role === 'PARTNER' ? owner?.id : undefined].some(
        (place) => place !== undefined && rolesToGive(holder, place).includes(role),
      ),
  };
}
