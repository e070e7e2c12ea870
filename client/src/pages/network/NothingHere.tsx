import { Button } from '@mantine/core';
import { useAddress } from '../../lib/address.ts';
import { Nothing } from '../../ui/States.tsx';
import { isNarrowed, type Start, type ViewState, WIDEST } from './view-state.ts';

/** A start without a line: what may be the reason, and what to try. */
export function NothingHere({ view, start }: { readonly view: ViewState; readonly start: Start }) {
  const { change } = useAddress();
  return (
    <Nothing title={start.kind === 'organisations' ? 'No line is held around these organisations.' : 'No line is held here.'}>
      <p>That is what is held and what you may see; it does not say that nobody works together.</p>
      {isNarrowed(view) && (
        <p>
          Something is filtered out.{' '}
          <Button variant="default" size="compact-sm" onClick={() => change(WIDEST)}>
            Take every filter off
          </Button>
        </p>
      )}
      {view.hops < 2 && (
        <p>
          Look farther.{' '}
          <Button variant="default" size="compact-sm" onClick={() => change({ hops: view.hops + 1 })}>
            Go one step more
          </Button>
        </p>
      )}
      {view.asAt && <p>It is drawn for a day in the address; another day may hold more.</p>}
    </Nothing>
  );
}
