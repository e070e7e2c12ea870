import { useQuery } from '@apollo/client/react';
import { ROLE_LABELS } from '@atlas/shared/permissions';
import { Menu } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { useReadAgain } from '../../apollo/read-again.ts';
import { graphql } from '../../gql/index.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { forgetAllDrafts } from '../editing/drafts.ts';
import { findSignInOptions, type SignInOptions, signInAs, signOut } from './session.ts';
import styles from './ViewerMenu.module.css';

const ViewerQuery = graphql(`
  query Viewer {
    me {
      id
      name
      isSignedIn
      roles
    }
  }
`);

/** Who is reading, and the way to sign in and out: at the organisation's sign-in service, or as one of a demonstration's people. */
export function ViewerMenu() {
  const me = useQuery(ViewerQuery).data?.me;
  const { pathname, search, hash } = useLocation();
  const { signIn, personas, failure, become } = useSignIn();
  if (signIn !== null && me?.isSignedIn === false)
    return (
      <a className={styles.button} href={`${signIn}?returnTo=${encodeURIComponent(pathname + search + hash)}`}>
        <IconUser size={20} stroke={1.5} aria-hidden="true" />
        <span className={styles.name}>Sign in</span>
      </a>
    );
  if (personas.length === 0 && !me?.isSignedIn) return null;
  return (
    <Menu position="bottom-end" shadow="md" width={320} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={styles.button}>
          <IconUser size={20} stroke={1.5} aria-hidden="true" />
          <span className={styles.name}>{me?.isSignedIn ? me.name : 'Sign in'}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {failure && <p className={styles.failure}>{failure}</p>}
        {personas.length > 0 && <Menu.Label>Read the demonstration as one of six made-up people</Menu.Label>}
        {personas.map(({ persona, name, post }) => (
          <Menu.Item key={persona} aria-current={me?.roles.includes(persona) || undefined} onClick={() => become(() => signInAs(persona))}>
            {name}, {ROLE_LABELS[persona].toLowerCase()}
            <span className={styles.detail}>{post}</span>
          </Menu.Item>
        ))}
        {me?.isSignedIn && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => become(signOut)}>Sign out</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** How one signs in, and the way to become another reader: what was read so far is forgotten, as they see another slice. */
function useSignIn() {
  const readAgain = useReadAgain();
  const announce = useAnnounce();
  const [options, setOptions] = useState<SignInOptions>({ signIn: null, personas: [] });
  const [failure, setFailure] = useState<string>();

  useEffect(() => {
    let isHere = true;
    findSignInOptions().then(
      (found) => isHere && setOptions(found),
      (error: Error) => isHere && setFailure(error.message),
    );
    return () => {
      isHere = false;
    };
  }, []);

  const become = async (act: () => Promise<unknown>) => {
    try {
      const next = await act();
      setFailure(undefined);
      forgetAllDrafts();
      if (typeof next === 'string') return window.location.assign(next);
      readAgain();
      announce('You now see what this reader may see.');
    } catch (error) {
      const words = error instanceof Error ? error.message : 'That did not work. Try again in a moment.';
      setFailure(words);
      announce(words);
    }
  };
  return { ...options, failure, become };
}
