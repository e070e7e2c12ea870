import type { Permission } from '@atlas/shared/permissions';

/** The answer to who is reading: somebody of a council with these permissions. */
export const canAnswer =
  (...permissions: Permission[]) =>
  () => ({
    data: {
      me: {
        __typename: 'Viewer',
        id: 'broker',
        permissions,
        councils: [{ __typename: 'Organisation', id: 'council', name: 'Fenshire' }],
        speaksFor: [],
      },
    },
  });

/** The answer to a mutation: its payload under the mutation's name. */
export const payloadOf = (mutation: string, typename: string, over: object) => () => ({
  data: { [mutation]: { __typename: typename, changeId: null, userErrors: [], ...over } },
});

/** The answer to what is typed in a field that chooses a record. */
export const optionsOf =
  (...found: { typename: string; id: string; label: string; kind: string }[]) =>
  () => ({
    data: {
      search: found.map(({ typename, id, label, kind }) => ({
        __typename: 'SearchHit',
        node: { __typename: typename, id },
        label,
        kind,
        detail: null,
      })),
    },
  });

/** The answer to who is reading, as the frame asks: nobody who is signed in, unless told. */
export const viewerAnswer =
  (over: object = {}) =>
  () => ({
    data: {
      me: {
        __typename: 'Viewer',
        id: 'anonymous',
        name: 'Anybody',
        isSignedIn: false,
        roles: [],
        permissions: [],
        viewingAs: null,
        councils: [],
        areas: [],
        ...over,
      },
    },
  });
