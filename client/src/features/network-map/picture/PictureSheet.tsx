import {
  COMPARISON_KIND_LABELS,
  COMPARISON_KINDS,
  type ComparisonKind,
  FACT_STATUS_LABELS,
  type FactStatus,
  NETWORK_LAYER_LABELS,
  NETWORK_LAYERS,
  SECTOR_LABELS,
  SECTORS,
} from '@atlas/shared/vocabulary';
import { SECTOR_LOOK } from '../../../ui/sector-look.ts';
import { FONT_FAMILY } from '../map/lettering.ts';
import { communityColour, type Palette } from '../map/palette.ts';
import { communitiesOf, tally } from '../model/legend.ts';
import { hasManyLayers, type Look } from '../model/look.ts';
import type { MapNetwork } from '../model/network.ts';
import { DifferenceMark } from './DifferenceMark.tsx';
import { NetworkPicture, type PictureProps } from './NetworkPicture.tsx';

export interface SheetProps extends Omit<PictureProps, 'width' | 'height'> {
  readonly title: string;
  /** What the picture shows, and as at when. */
  readonly sentence: string;
  /** True where title and sentence stand on the page already. */
  readonly isBare?: boolean;
  /** In units of which a letter is 14 high. */
  readonly width?: number;
  /** Of the picture, its height over its width. */
  readonly flatness?: number;
}

const WIDTH = 1400;
const FLATNESS = 0.67;
const HEAD = 86;
const ROW = 22;
const COLUMN = 345;
/** Of the sentence, with some room. */
const LETTER_WIDTH = 8.4;

/** A sheet that stands on its own: title, sentence, picture, and the legend beneath. */
export function PictureSheet({ title, sentence, isBare = false, width = WIDTH, flatness = FLATNESS, ...picture }: SheetProps) {
  const { palette, network, look } = picture;
  const entries = entriesOf(network, look, palette);
  const sentenceLines = wrap(sentence, width / LETTER_WIDTH);
  const head = isBare ? 0 : HEAD + ROW * (sentenceLines.length - 1);
  const pictureHeight = Math.round(width * flatness);
  const legendTop = head + pictureHeight + 12;
  const rows = Math.ceil(entries.length / Math.floor(width / COLUMN));
  const height = legendTop + ROW * (rows + 1);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontFamily={FONT_FAMILY}
      role="img"
      aria-label={`${title}. ${sentence}`}
    >
      <rect width={width} height={height} style={{ fill: palette.paper }} />
      {!isBare && (
        <>
          <text x={20} y={38} fontSize={26} fontWeight={600} style={{ fill: palette.ink }}>
            {title}
          </text>
          {sentenceLines.map((line, index) => (
            <text key={line} x={20} y={66 + ROW * index} fontSize={15} style={{ fill: palette.inkSoft }}>
              {line}
            </text>
          ))}
        </>
      )}
      <g transform={`translate(0 ${head})`}>
        <NetworkPicture {...picture} width={width} height={pictureHeight} />
      </g>
      <g transform={`translate(20 ${legendTop})`} fontSize={14} style={{ fill: palette.ink }}>
        {entries.map(({ label, mark }, index) => (
          <g key={label} transform={`translate(${Math.floor(index / rows) * COLUMN} ${(index % rows) * ROW})`}>
            {mark}
            <text x={44} y={12}>
              {label}
            </text>
          </g>
        ))}
      </g>
    </svg>
  );
}

interface Entry {
  readonly label: string;
  readonly mark: React.ReactNode;
}

const DASHES: readonly (readonly [FactStatus, string | undefined])[] = [
  ['CONFIRMED', undefined],
  ['ASSERTED', '7 4'],
  ['DISPUTED', '0.1 5'],
];

function entriesOf(network: MapNetwork, look: Look, palette: Palette): Entry[] {
  const counts = tally(network);
  const line = (colour: string, dashes?: string) => (
    <line
      x1={0}
      y1={8}
      x2={34}
      y2={8}
      strokeDasharray={dashes}
      strokeLinecap={dashes === '0.1 5' ? 'round' : 'butt'}
      style={{ stroke: colour, strokeWidth: 2.5 }}
    />
  );
  const sectors = SECTORS.filter((sector) => counts.sectors.has(sector)).map((sector) => ({
    label: SECTOR_LABELS[sector],
    mark: (
      <path
        d={SECTOR_LOOK[sector].path}
        transform="translate(9 0) scale(0.8)"
        style={{ fill: look.colourBy === 'sector' ? SECTOR_LOOK[sector].colour : 'none', stroke: palette.ink, strokeWidth: 1 }}
      />
    ),
  }));
  const communities = look.colourBy === 'community' ? communitiesOf(network, 5) : [];
  return [
    ...sectors,
    ...communities.map(({ community, name }) => ({
      label: `Around ${name}`,
      mark: <circle cx={17} cy={8} r={7} style={{ fill: communityColour(community) }} />,
    })),
    ...DASHES.filter(([status]) => counts.statuses.has(status)).map(([status, dashes]) => ({
      label: FACT_STATUS_LABELS[status],
      mark: line(palette.ink, dashes),
    })),
    ...(hasManyLayers(network) ? NETWORK_LAYERS.filter((layer) => counts.layers.has(layer)) : []).map((layer) => ({
      label: NETWORK_LAYER_LABELS[layer],
      mark: line(palette.layers[layer]),
    })),
    ...differencesIn(network).map((kind) => ({
      label: `${COMPARISON_KIND_LABELS[kind]} since the day compared with`,
      mark: <DifferenceMark kind={kind} at={{ x: 17, y: 8 }} palette={palette} />,
    })),
    { label: 'Thicker: stronger. Faded: due to be verified', mark: line(palette.inkSoft) },
  ];
}

/** Which differences from the day compared with are drawn. */
function differencesIn({ organisations, lines }: MapNetwork): ComparisonKind[] {
  const drawn = new Set([
    ...[...organisations.values()].map(({ difference }) => difference?.kind),
    ...[...lines.values()].map(({ difference }) => difference),
  ]);
  return COMPARISON_KINDS.filter((kind) => drawn.has(kind));
}

/** Breaks a text into lines of so many letters. */
function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
