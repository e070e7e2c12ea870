import type { ReactNode } from 'react';
import { AtlasLink } from '../../ui/Link.tsx';
import { Page } from '../../ui/Page.tsx';
import { Nothing } from '../../ui/States.tsx';

/** Nothing to draw a network around yet. */
export function NoStart({ picker }: { readonly picker: ReactNode }) {
  return (
    <Page title="Network" sentence="Choose an organisation, a place or a programme to see who works with whom there.">
      {picker}
      <Nothing title="Nowhere to start from yet.">
        <p>
          Type a name above, or go by <AtlasLink to="/places">a place</AtlasLink>,{' '}
          <AtlasLink to="/organisations">an organisation</AtlasLink> or <AtlasLink to="/programmes">a programme</AtlasLink>.
        </p>
      </Nothing>
    </Page>
  );
}
