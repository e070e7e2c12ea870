import { useQuery } from '@apollo/client/react';
import type { ViewerQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

const Query = graphql(`
  query Viewer {
    me {
      id
      name
      isSignedIn
      roles
      permissions
      viewingAs {
        as
        inWords
      }
      councils {
        id
        name
      }
      areas {
        id
        name
      }
    }
  }
`);

/** Who is reading, as every page has to know it; undefined until that is known. */
export const useViewer = (): ViewerQuery['me'] | undefined => useQuery(Query).data?.me;
