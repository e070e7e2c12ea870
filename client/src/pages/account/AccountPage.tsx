import { useQuery } from '@apollo/client/react';
import { isNoHigher, ROLES } from '@atlas/shared/permissions';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { MayDo } from '../../features/account/MayDo.tsx';
import { MyPlaces } from '../../features/account/MyPlaces.tsx';
import { MySessions } from '../../features/account/MySessions.tsx';
import { MyTokens } from '../../features/account/MyTokens.tsx';
import { WhoAmI } from '../../features/account/WhoAmI.tsx';
import { useViewer } from '../../features/viewer/use-viewer.ts';
import { ViewAsForm } from '../../features/viewer/ViewAsForm.tsx';
import { graphql } from '../../gql/index.ts';
import { listOf } from '../../lib/wording.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failure, Nothing } from '../../ui/States.tsx';

const AccountQuery = graphql(`
  query Account {
    me {
      id
      name
      roles
      permissions
      viewingAs {
        as
        inWords
      }
      grants {
        inWords
      }
      ...WhoAmI_viewer
      ...MayDo_viewer
      ...MyPlaces_viewer
    }
    mySessions {
      ...MySessions_session
    }
    accessTokens {
      ...MyTokens_accessToken
    }
  }
`);

/** Who am I here, what may I do, where am I signed in, and what do my programs sign in with? */
export function AccountPage() {
  const viewer = useViewer();
  const [isChoosing, setChoosing] = useState(false);
  const { data, error, refetch } = useQuery(AccountQuery, { skip: !viewer?.isSignedIn });
  if (viewer?.isSignedIn === false) return <NotSignedIn />;
  if (!data) {
    if (error) return <Failure isPage what="Your account" error={error} onRetry={() => refetch()} />;
    return <PageSkeleton text="Reading what you may do." rows={8} />;
  }
  const { me, mySessions, accessTokens } = data;
  const isLooking = me.viewingAs !== null && me.viewingAs !== undefined;
  const may = (permission: string) => me.permissions.includes(permission);
  const tokenRoles = may('token:make') ? ROLES.filter((role) => me.roles.some((held) => isNoHigher(role, held as typeof role))) : [];
  return (
    <Page
      title="My account"
      sentence={
        me.viewingAs
          ? `You are ${me.name}, and view the Atlas as: ${me.viewingAs.inWords}.`
          : `You are ${me.name}${me.grants.length > 0 ? `, ${listOf(me.grants.map(({ inWords }) => inWords.replace(/^./, (letter) => letter.toLowerCase())))}` : ', and hold no role yet'}.`
      }
      actions={
        may('role:view-as') && (
          <Button variant="default" onClick={() => setChoosing(true)}>
            View as another
          </Button>
        )
      }
    >
      <WhoAmI viewer={me} />
      <MyPlaces viewer={me} canSet={may('portfolio:set')} />
      <MayDo viewer={me} />
      <MySessions sessions={mySessions} canEnd={!isLooking} />
      <MyTokens tokens={accessTokens} roles={tokenRoles} canRevoke={!isLooking} />
      {isChoosing && <ViewAsForm onClose={() => setChoosing(false)} />}
    </Page>
  );
}

function NotSignedIn() {
  return (
    <Page title="My account">
      <Nothing title="You are not signed in.">
        <p>
          Sign in by the button at the top right. You see then what is open to your council or organisation, and here what you may do, where
          you are signed in and the access tokens of your programs.
        </p>
        <p>Without signing in you read, search and download what is public.</p>
      </Nothing>
    </Page>
  );
}
