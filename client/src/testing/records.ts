/** An organisation as the small fragments ask for it. */
export const organisation = (id: string, name: string, more: object = {}) => ({
  __typename: 'Organisation',
  id,
  name,
  sector: 'VCSE',
  kind: 'CHARITY',
  isNamed: true,
  isIllustrative: false,
  ...more,
});

export const area = (id: string, name: string, more: object = {}) => ({ __typename: 'Area', id, name, ...more });

/** A page of a connection, all of it. */
export const connection = (nodes: readonly object[], more: object = {}) => ({
  totalCount: nodes.length,
  pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  nodes,
  edges: nodes.map((node) => ({ __typename: 'Edge', node })),
  ...more,
});
