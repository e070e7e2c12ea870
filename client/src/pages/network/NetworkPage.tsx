import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useAddress } from '../../lib/address.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Failure } from '../../ui/States.tsx';
import styles from './NetworkPage.module.css';
import { NetworkView } from './NetworkView.tsx';
import { NoStart } from './NoStart.tsx';
import { NetworkQuery } from './network-query.ts';
import { ReachControls } from './ReachControls.tsx';
import { StartPicker } from './StartPicker.tsx';
import { useBeginning } from './use-beginning.ts';
import { useHeaderPlace } from './use-header-place.ts';
import { useViewSteps } from './use-view-steps.ts';
import { readView, type Start, startParams, toInput } from './view-state.ts';

/** Who works with whom here? A sentence, figures, a picture and a table of one network; the whole view is in the address. */
export function NetworkPage() {
  const address = useAddress();
  const view = useMemo(() => readView(address), [address]);
  const { start } = view;
  const steps = useViewSteps();
  const isSeeking = useBeginning(start);
  const placeId = start?.kind === 'place' ? start.id : undefined;
  const programmeId = start?.kind === 'programme' ? start.id : undefined;
  const { data, previousData, loading, error, refetch } = useQuery(NetworkQuery, {
    variables: {
      input: toInput(view),
      asAt: view.asAt,
      place: placeId ?? '',
      hasPlace: placeId !== undefined,
      programme: programmeId ?? '',
      hasProgramme: programmeId !== undefined,
    },
    skip: !start,
  });
  const changeStart = (next: Start) => address.change(startParams(next));
  const shown = data ?? previousData;
  useHeaderPlace();
  const names = useMemo(() => namesOf(shown), [shown]);

  if (!start) {
    return isSeeking ? (
      <PageSkeleton text="Finding where to begin." figures={5} />
    ) : (
      <NoStart picker={<StartPicker start={start} names={names} onChange={changeStart} />} />
    );
  }
  if (!shown) {
    if (!error) return <PageSkeleton text="Reading the network." figures={5} rows={14} />;
    return (
      <Page title="Network">
        <div className={styles.start}>
          <StartPicker start={start} names={names} onChange={changeStart} />
          <ReachControls view={view} frameworks={[]} />
        </div>
        <Failure what="The network" error={error} onRetry={() => refetch()} />
      </Page>
    );
  }
  return (
    <NetworkView
      data={shown}
      view={view}
      start={start}
      names={names}
      steps={steps}
      isLoading={loading}
      error={error}
      onRetry={() => void refetch()}
      onStart={changeStart}
    />
  );
}

function namesOf(shown: Shown | undefined): ReadonlyMap<string, string> {
  const organisations = shown?.network.nodes.map(({ organisation }) => organisation) ?? [];
  const others = [shown?.area, shown?.programme].filter((each) => each !== null && each !== undefined);
  return new Map([...organisations, ...others].map(({ id, name }) => [id, name]));
}

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Shown {
  readonly network: { readonly nodes: readonly { readonly organisation: Named }[] };
  readonly area?: Named | null;
  readonly programme?: Named | null;
}
