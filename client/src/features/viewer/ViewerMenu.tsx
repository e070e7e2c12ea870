import { useQuery } from '@apollo/client/react';
import { ROLE_LABELS, ROLES, type Role } from '@atlas/shared/permissions';
import { Menu } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useReadAgain } from '../../apollo/read-again.ts';
import { graphql } from '../../gql/index.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { signInAs, signOut } from './session.ts';
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

/** What each persona of the demonstration comes for. */
const COMES_FOR: Readonly<Record<Role, string>> = {
  VIEWER: 'reads what the council keeps',
  BROKER: 'brings organisations together',
  ANALYST: 'takes the data away',
  PARTNER: 'speaks for a voluntary group',
  STEWARD: 'looks after the records',
  ADMIN: 'looks after the Atlas',
};

/** Who is reading, and in a demonstration a way to read as somebody else. */
export function ViewerMenu() {
  const readAgain = useReadAgain();
  const announce = useAnnounce();
  const [failure, setFailure] = useState<string>();
  const me = useQuery(ViewerQuery).data?.me;

  const change = async (act: () => Promise<void>) => {
    try {
      await act();
      setFailure(undefined);
      await readAgain();
      announce('What you may see has changed with who you are.');
    } catch (error) {
      const words = error instanceof Error ? error.message : 'That did not work.';
      setFailure(words);
      announce(words);
    }
  };
  return (
    <Menu position="bottom-end" shadow="md" width={280}>
      <Menu.Target>
        <button type="button" className={styles.button}>
          <IconUser size={20} stroke={1.5} aria-hidden="true" />
          <span className={styles.name}>{me?.isSignedIn ? me.name : 'Sign in'}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {failure && <p className={styles.failure}>{failure}</p>}
        <Menu.Label>Read the demonstration as</Menu.Label>
        {ROLES.map((role) => (
          <Menu.Item key={role} aria-current={me?.roles.includes(role) || undefined} onClick={() => change(() => signInAs(role))}>
            {ROLE_LABELS[role]}
            <span className={styles.detail}>{COMES_FOR[role]}</span>
          </Menu.Item>
        ))}
        {me?.isSignedIn && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => change(signOut)}>Sign out</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
