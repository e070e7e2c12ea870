import { useQuery } from '@apollo/client/react';
import type { Permission } from '@atlas/shared/permissions';
import { useCallback, useMemo } from 'react';
import { graphql } from '../../gql/index.ts';

const CanQuery = graphql(`
  query Can {
    me {
      id
      permissions
      councils {
        id
        name
      }
      speaksFor {
        id
        name
      }
    }
  }
`);

/** What a record says of whose it is. */
interface Owned {
  readonly owner?: { readonly id: string } | null;
}

/** What whoever is reading may do. */
export interface Can {
  readonly viewerId: string | undefined;
  /** The organisations they speak for. */
  readonly speaksFor: readonly { readonly id: string; readonly name: string }[];
  /** True where they hold the permission, and the record, if one is told, is nobody's or theirs. */
  can(permission: Permission, record?: Owned): boolean;
}

/** Reads what the viewer may do; nothing until that is known. */
export function useCan(): Can {
  const me = useQuery(CanQuery).data?.me;
  const can = useCallback(
    (permission: Permission, record?: Owned) => {
      if (!me?.permissions.includes(permission)) return false;
      const owner = record?.owner;
      return !owner || [...me.councils, ...me.speaksFor].some(({ id }) => id === owner.id);
    },
    [me],
  );
  return useMemo(() => ({ viewerId: me?.id, speaksFor: me?.speaksFor ?? [], can }), [me, can]);
}
