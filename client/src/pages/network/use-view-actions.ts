import type { Camera } from '../../features/network-map/model/camera.ts';
import type { Filter } from '../../features/network-map/model/legend.ts';
import { useAddress } from '../../lib/address.ts';
import { useKey } from '../../lib/keys.ts';
import { listOf } from '../../lib/wording.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { cameraParam, listParam, type ViewState } from './view-state.ts';

/** What can be done to the view; each but a selection is a step that can be undone. */
export function useViewActions(view: ViewState, selection: readonly string[], names: ReadonlyMap<string, string>) {
  const { change } = useAddress();
  const announce = useAnnounce();
  const isTable = view.view === 'table';
  const nameOf = (id: string) => names.get(id) ?? 'an organisation';
  const toggleTable = () => {
    change({ view: isTable ? null : 'table' });
    announce(isTable ? 'Picture.' : 'Table.');
  };
  useKey('t', toggleTable);
  return {
    toggleTable,
    look: (camera: Camera | undefined) => change({ at: cameraParam(camera) }, { replace: true }),
    select: (ids: readonly string[]) => change({ select: listParam(ids) }, { replace: true }),
    expand(id: string) {
      if (view.expanded.includes(id)) return;
      change({ expand: listParam([...view.expanded, id]) });
      announce(`${nameOf(id)} is expanded: everyone it has a line with is shown.`);
    },
    hide(ids: readonly string[]) {
      change({ hide: listParam([...new Set([...view.hidden, ...ids])]), select: listParam(selection.filter((id) => !ids.includes(id))) });
      announce(`${listOf(ids.map(nameOf))} hidden.`);
    },
    filter: ({ sectors, statuses, layers, minStrength }: Partial<Filter>) =>
      change({
        ...(sectors && { sector: listParam(sectors) }),
        ...(statuses && { status: listParam(statuses) }),
        ...(layers && { layer: listParam(layers) }),
        ...(minStrength && { strength: minStrength > 1 ? minStrength : null }),
      }),
  };
}

export type ViewActions = ReturnType<typeof useViewActions>;
