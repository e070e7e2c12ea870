import { ROLE_LABELS } from '@atlas/shared/permissions';
import { Menu } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { AtlasLink } from '../../ui/Link.tsx';
import { findSignInOptions, type SignInOptions, signInAs, signOut, viewAs } from './session.ts';
import { useBecome } from './use-become.ts';
import { useViewer } from './use-viewer.ts';
import { ViewAsForm } from './ViewAsForm.tsx';
import styles from './ViewerMenu.module.css';

/** Who is reading, and the way to sign in and out: at the organisation's sign-in service, or as one of a demonstration's people. */
export function ViewerMenu() {
  const me = useViewer();
  const [isChoosing, setChoosing] = useState(false);
  const { pathname, search, hash } = useLocation();
  const { signIn, personas, failure: unknown } = useSignInOptions();
  const { failure = unknown, become } = useBecome();
  const isViewing = Boolean(me?.viewingAs);
  if (signIn !== null && me?.isSignedIn === false)
    return (
      <a className={styles.button} href={`${signIn}?returnTo=${encodeURIComponent(pathname + search + hash)}`}>
        <IconUser size={20} stroke={1.5} aria-hidden="true" />
        <span className={styles.name}>Sign in</span>
      </a>
    );
  if (personas.length === 0 && !me?.isSignedIn) return null;
  return (
    <>
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
            <Menu.Item
              key={persona}
              aria-current={(!isViewing && me?.roles.includes(persona)) || undefined}
              onClick={() => become(() => signInAs(persona))}
            >
              {name}, {ROLE_LABELS[persona].toLowerCase()}
              <span className={styles.detail}>{post}</span>
            </Menu.Item>
          ))}
          {me?.isSignedIn && (
            <>
              <Menu.Divider />
              <Menu.Item component={AtlasLink} to="/account">
                My account
              </Menu.Item>
              {isViewing && <Menu.Item onClick={() => become(() => viewAs(null))}>Stop viewing as another</Menu.Item>}
              {me.permissions.includes('role:view-as') && <Menu.Item onClick={() => setChoosing(true)}>View as…</Menu.Item>}
              <Menu.Item onClick={() => become(signOut)}>Sign out</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {isChoosing && <ViewAsForm onClose={() => setChoosing(false)} />}
    </>
  );
}

/** How one signs in here; nothing until that is known. */
function useSignInOptions(): SignInOptions & { readonly failure: string | undefined } {
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
  return { ...options, failure };
}
