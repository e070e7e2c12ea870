import type { StylesheetJson } from 'cytoscape';
import type { Palette } from './palette.ts';

/** How elements look; what differs from one to the next is in their data (elements.ts). */
export function styleFor(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(diameter)',
        height: 'data(diameter)',
        shape: 'data(shape)' as never,
        'background-color': 'data(colour)',
        'border-width': 1.2,
        'border-color': palette.edge,
        'border-opacity': alphaOf(palette.edge),
        'overlay-opacity': 0,
        'z-index': 'data(diameter)' as never,
      },
    },
    { selector: 'node[?isUnnamed]', style: { 'border-style': 'dashed', 'background-opacity': 0.45 } },
    { selector: 'node[?isStart]', style: { 'border-width': 3, 'border-color': palette.ink, 'border-opacity': 1 } },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': 'data(colour)',
        'line-opacity': 'data(opacity)' as never,
        'line-style': 'data(pattern)' as never,
        'line-dash-pattern': [7, 4],
        'curve-style': 'straight',
        'overlay-opacity': 0,
        'arrow-scale': 0.8,
      },
    },
    { selector: 'edge[pattern = "dotted"]', style: { 'line-cap': 'round' } },
    { selector: 'edge.many', style: { 'curve-style': 'haystack', 'haystack-radius': 0 } },
    {
      selector: 'edge[difference]',
      style: {
        'curve-style': 'straight',
        label: 'data(mark)',
        color: palette.ink,
        'font-size': 15,
        'font-weight': 'bold',
        'text-background-color': palette.paper,
        'text-background-opacity': 0.85,
        'text-background-padding': '1px',
        'underlay-color': palette.accent,
        'underlay-padding': 3,
        'underlay-opacity': 0.28,
      },
    },
    { selector: 'edge[difference = "GONE"]', style: { 'line-opacity': 0.3, 'underlay-opacity': 0 } },
    { selector: 'node[difference]', style: { 'underlay-color': palette.accent, 'underlay-padding': 6, 'underlay-opacity': 0.35 } },
    { selector: 'node[difference = "GONE"]', style: { 'background-opacity': 0.25, 'border-style': 'dashed', 'underlay-opacity': 0 } },
    { selector: 'node.dim', style: { opacity: 0.16 } },
    { selector: 'edge.dim', style: { 'line-opacity': 0.06 } },
    { selector: 'edge.lit', style: { 'curve-style': 'straight', 'line-opacity': 0.95, 'z-index': 900 } },
    { selector: 'edge.lit[?toSecond]', style: { 'target-arrow-shape': 'triangle', 'target-arrow-color': 'data(colour)' } },
    { selector: 'edge.lit[?toFirst]', style: { 'source-arrow-shape': 'triangle', 'source-arrow-color': 'data(colour)' } },
    {
      selector: 'edge.chosen',
      style: {
        'curve-style': 'straight',
        'line-color': palette.accent,
        'line-opacity': 1,
        width: 'mapData(width, 0, 4, 3, 6)',
        'z-index': 950,
        'target-arrow-color': palette.accent,
        'source-arrow-color': palette.accent,
      },
    },
    { selector: 'node.chosen', style: { 'border-width': 3.5, 'border-color': palette.accent, 'border-opacity': 1, 'z-index': 999 } },
  ];
}

/** Cytoscape takes a colour without its alpha, which it wants apart. */
function alphaOf(colour: string): number {
  const alpha = /^rgba\(.*,\s*([\d.]+)\)$/.exec(colour)?.[1];
  return alpha === undefined ? 1 : Number(alpha);
}
