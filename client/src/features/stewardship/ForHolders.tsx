import { isAllowed, PERMISSION_MEANINGS, type Permission, ROLE_LABELS, ROLES } from '@atlas/shared/permissions';
import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import { listOf } from '../../lib/wording.ts';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { useCan } from '../viewer/use-can.ts';
import { StewardshipTabs } from './StewardshipTabs.tsx';

interface Props {
  /** What the page is called. */
  readonly title: string;
  /** Any of these opens it. */
  readonly needs: Permission | readonly Permission[];
  readonly children: ReactNode;
}

/** Shows a page of stewardship, which then asks the server, to those who hold what it needs; to others, who could. */
export function ForHolders({ title, needs, children }: Props) {
  const { viewerId, holds } = useCan();
  const any = typeof needs === 'string' ? [needs] : needs;
  if (viewerId === undefined) return <PageSkeleton text="Looking at what you may do." />;
  if (any.some((permission) => holds(permission))) return children;
  const could = ROLES.filter((role) => any.some((permission) => isAllowed([role], permission)));
  return (
    <Page
      title={title}
      sentence={`This page is for those who answer for a council’s records: ${listOf(could.map((role) => plural(ROLE_LABELS[role])))}.`}
    >
      <StewardshipTabs />
      <p>It takes somebody who may:</p>
      <Box component="ul" my="xs">
        {any.map((permission) => (
          <li key={permission}>{PERMISSION_MEANINGS[permission]}</li>
        ))}
      </Box>
      <p>
        {viewerId === 'anonymous' ? 'Sign in first, if that is you. ' : 'Your roles do not include this. '}
        If you want to know what is held about you, ask the council that keeps the record;{' '}
        <AtlasLink to="/what-is-held">what is held, and why</AtlasLink>, is open to anybody.
      </p>
    </Page>
  );
}

const plural = (label: string) => `${label.toLowerCase()}s`;
