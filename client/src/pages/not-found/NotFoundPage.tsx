import { AtlasLink } from '../../ui/Link.tsx';
import { Page } from '../../ui/Page.tsx';

/** The address leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title="There is no such page" sentence="The address may be mistyped, or from another version of the Atlas.">
      <p>
        Search at the top for a name, a place or a register number, or <AtlasLink to="/">go to the first page</AtlasLink>.
      </p>
    </Page>
  );
}
