import { useQuery } from '@apollo/client/react';
import type { Permission } from '@atlas/shared/permissions';
import { useCallback, useMemo } from 'react';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';

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
  readonly id?: string;
  readonly owner?: { readonly id: string } | null;
}

/** What whoever is reading may do. */
export interface Can {
  readonly viewerId: string | undefined;
  /** The organisations they speak for. */
  readonly speaksFor: readonly { readonly id: string; readonly name: string }[];
  /** Those of them that are no councils they work for: partners for which they came here. */
  readonly partners: readonly { readonly id: string; readonly name: string }[];
  /** True where they hold the permission, and the record, if one is told, is nobody's or theirs. */
  holds(permission: Permission, record?: Owned): boolean;
  /** The same for what may be done here and now: on another day nothing is changed, as a change is one of today's record. */
  can(permission: Permission, record?: Owned): boolean;
  /** How a change of this record comes about through them: they make it, they propose it, or it does not. */
  wayTo(permission: Permission, record: Owned): 'CHANGE' | 'PROPOSE' | undefined;
}

/** Permissions to change the records that pages show as at a day; others are about no day. */
const changesRecords = (permission: Permission) => /:(edit|advance|add|verify|confirm|check|record)$/.test(permission);

/** Reads what the viewer may do; nothing until that is known. */
export function useCan(): Can {
  const me = useQuery(CanQuery, { fetchPolicy: 'cache-first' }).data?.me;
  const { asAt } = useAddress();
  const holds = useCallback(
    (permission: Permission, record?: Owned) => {
      if (!me?.permissions.includes(permission)) return false;
      const owner = record?.owner;
      if (record && me.speaksFor.some(({ id }) => id === record.id)) return true;
      // What nobody keeps is for those who work for a council.
      if (owner === null) return me.councils.length > 0;
      return !owner || [...me.councils, ...me.speaksFor].some(({ id }) => id === owner.id);
    },
    [me],
  );
  return useMemo(() => {
    const can: Can['can'] = (permission, record) => (asAt === undefined || !changesRecords(permission)) && holds(permission, record);
    const mayPropose = asAt === undefined && me?.permissions.includes('proposal:make');
    return {
      viewerId: me?.id,
      speaksFor: me?.speaksFor ?? [],
      partners: me?.speaksFor.filter(({ id }) => !me.councils.some((council) => council.id === id)) ?? [],
      holds,
      can,
      wayTo: (permission, record) => (can(permission, record) ? 'CHANGE' : mayPropose ? 'PROPOSE' : undefined),
    };
  }, [me, holds, asAt]);
}
