import type { AreaCollection } from '@atlas/shared/map';
import { COVERAGE_STATE_LABELS } from '@atlas/shared/vocabulary';
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { rasterise } from '../../lib/rasterise.ts';
import { formatCount } from '../../lib/wording.ts';
import { readPalette } from '../network-map/map/palette.ts';
import type { MapNetwork } from '../network-map/model/network.ts';
import { toSvg } from '../network-map/picture/download.tsx';
import { type BriefingDocument, type BriefingPart, type BriefingTable, NO_MAP } from './document.ts';
import { mapAsSvg, NETWORK_LOOK, NETWORK_SIZE, placesOf, type ThemeMap } from './pictures.ts';

interface Pictures {
  readonly maps: readonly ThemeMap[];
  readonly collection: AreaCollection | undefined;
  readonly network: MapNetwork;
}

/** Pixels a unit, so that pictures print sharp; how wide they stand on the page, in pixels of 1/96 inch; maps that stand side by side. */
const SCALE = 2;
const PAGE_WIDTH = 640;
const ABREAST = 2;
/** In twentieths of a point, and half points. */
const MARGIN = 1000;
const SMALL = 17;

/** The briefing as a Word document: the same words and tables, the pictures as images with their words. */
export async function toWord(document: BriefingDocument, pictures: Pictures): Promise<Blob> {
  const parts = await Promise.all(document.parts.map((part) => partOf(part, pictures)));
  const counts = document.counts.map(({ state, count }) => `${formatCount(count)} ${COVERAGE_STATE_LABELS[state].toLowerCase()}`);
  const file = new Document({
    title: document.title,
    creator: 'Partnership Atlas',
    description: document.sentence,
    styles: { default: { document: { run: { font: 'Calibri', size: 20 } } } },
    sections: [
      {
        properties: { page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({ size: SMALL, children: [`${document.title}. Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          small(document.kicker),
          new Paragraph({ text: document.title, heading: HeadingLevel.TITLE }),
          new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text: document.sentence, size: 24 })] }),
          new Paragraph({ text: `${counts.join(', ')}.` }),
          small(document.basis),
          ...parts.flat(),
          small(document.foot.join(' ')),
        ],
      },
    ],
  });
  return Packer.toBlob(file);
}

const small = (text: string) =>
  new Paragraph({ spacing: { before: 60, after: 60 }, children: [new TextRun({ text, size: SMALL, color: '444444' })] });

async function partOf({ title, sentence, picture, table, list = [], note }: BriefingPart, pictures: Pictures): Promise<FileChild[]> {
  return [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, keepNext: true, spacing: { before: 240, after: 60 } }),
    ...(sentence ? [new Paragraph({ text: sentence, keepNext: true, spacing: { after: 80 } })] : []),
    ...(picture === 'maps' ? await mapsOf(pictures) : []),
    ...(picture === 'network' ? [await networkOf(pictures.network, title)] : []),
    ...(table ? [tableOf(table)] : []),
    ...list.map(({ text }) => new Paragraph({ text, bullet: { level: 0 } })),
    ...(note ? [small(note)] : []),
  ];
}

async function mapsOf({ maps, collection }: Pictures): Promise<Paragraph[]> {
  if (!collection) return [new Paragraph({ text: NO_MAP })];
  const images = await Promise.all(
    maps.map(async (map) => ({ map, image: await imageOf(mapAsSvg(map, collection), PAGE_WIDTH / ABREAST - 10, map.name) })),
  );
  const rows = Array.from({ length: Math.ceil(images.length / ABREAST) }, (_, row) => images.slice(row * ABREAST, (row + 1) * ABREAST));
  return rows.flatMap((row) => [
    new Paragraph({
      keepNext: true,
      children: [new TextRun({ text: row.map(({ map }) => map.name).join(' (left), '), bold: true, size: SMALL })],
    }),
    new Paragraph({ children: row.map(({ image }) => image) }),
  ]);
}

async function networkOf(network: MapNetwork, title: string): Promise<Paragraph> {
  const sheet = {
    ...{ title, sentence: title, isBare: true, network, look: NETWORK_LOOK, ...NETWORK_SIZE },
    positions: placesOf(network),
    palette: readPalette(window.document.body, 'light'),
  };
  return new Paragraph({ children: [await imageOf(await toSvg(sheet), PAGE_WIDTH, title)] });
}

async function imageOf(svg: string, width: number, name: string): Promise<ImageRun> {
  const drawn = await rasterise(svg, SCALE);
  return new ImageRun({
    type: 'png',
    data: await drawn.blob.arrayBuffer(),
    transformation: { width, height: Math.round((drawn.height / drawn.width) * width) },
    altText: { name, title: name, description: `${name}: the table of this briefing says the same in words.` },
  });
}

function tableOf({ columns, rows }: BriefingTable): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '999999' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const field = (text: string, { isHead = false, isNumeric = false }) =>
    new TableCell({
      margins: { top: 30, bottom: 30, left: 0, right: 100 },
      children: [
        new Paragraph({
          alignment: isNumeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, size: SMALL, bold: isHead })],
        }),
      ],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ header, isNumeric }) => field(header, { isHead: true, isNumeric: isNumeric ?? false })),
      }),
      ...rows.map(
        (fields) =>
          new TableRow({
            cantSplit: true,
            children: fields.map(({ text }, at) => field(text, { isHead: at === 0, isNumeric: columns[at]?.isNumeric ?? false })),
          }),
      ),
    ],
  });
}
