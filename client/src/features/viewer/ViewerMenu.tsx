import { useQuery } from '@apollo/client/react';
import { ROLE_LABELS } from '@atlas/shared/permissions';
import { Menu } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useReadAgain } from '../../apollo/read-again.ts';
import { graphql } from '../../gql/index.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { forgetAllDrafts } from '../editing/drafts.ts';
import { findPersonas, type Persona, signInAs, signOut } from './session.ts';
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

/** Who is reading, and in a demonstration a way to read as somebody else. */
export function ViewerMenu() {
  const me = useQuery(ViewerQuery).data?.me;
  const { personas, failure, become } = usePersonas();
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

/** The people offered, and the way to become one: what was read so far is forgotten, as another reader sees another slice. */
function usePersonas() {
  const readAgain = useReadAgain();
  const announce = useAnnounce();
  const [personas, setPersonas] = useState<readonly Persona[]>([]);
  const [failure, setFailure] = useState<string>();

  useEffect(() => {
    let isHere = true;
    findPersonas().then(
      (found) => isHere && setPersonas(found),
      (error: Error) => isHere && setFailure(error.message),
    );
    return () => {
      isHere = false;
    };
  }, []);

  const become = async (act: () => Promise<void>) => {
    try {
      await act();
      setFailure(undefined);
      forgetAllDrafts();
      readAgain();
      announce('You now see what this reader may see.');
    } catch (error) {
      const words = error instanceof Error ? error.message : 'That did not work. Try again in a moment.';
      setFailure(words);
      announce(words);
    }
  };
  return { personas, failure, become };
}
