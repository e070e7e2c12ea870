import { COVERAGE_MARKS, MARK_SIZE, type MapPalette } from '@atlas/shared/map';
import { COVERAGE_STATES, type CoverageState } from '@atlas/shared/vocabulary';

/** The fills of the six states, to be named by `lookOf` in the same graphic. @param prefix of their ids, the graphic's own */
export function CoveragePatterns({ prefix, palette }: { readonly prefix: string; readonly palette: MapPalette }) {
  return (
    <defs>
      {COVERAGE_STATES.map((state) => (
        <pattern key={state} id={`${prefix}${state}`} width={MARK_SIZE} height={MARK_SIZE} patternUnits="userSpaceOnUse">
          <rect width={MARK_SIZE} height={MARK_SIZE} style={{ fill: palette.paper }} />
          {COVERAGE_MARKS[state].shapes.map(({ path, stroke }) => (
            <path
              key={path}
              d={path}
              style={
                stroke === undefined ? { fill: palette.marks[state] } : { fill: 'none', stroke: palette.marks[state], strokeWidth: stroke }
              }
            />
          ))}
        </pattern>
      ))}
    </defs>
  );
}

/** How an area of a state is drawn; a plain outline where it has none. */
export function lookOf(state: CoverageState | undefined, prefix: string, palette: MapPalette): React.CSSProperties {
  if (state === undefined) return { fill: palette.paper, stroke: palette.rule, strokeWidth: 1 };
  const { width, dash } = COVERAGE_MARKS[state].outline;
  return { fill: `url(#${prefix}${state})`, stroke: palette.ink, strokeWidth: width, ...(dash ? { strokeDasharray: dash.join(' ') } : {}) };
}
