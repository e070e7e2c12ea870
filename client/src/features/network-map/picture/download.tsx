import fontUrl from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { rasterise } from '../../../lib/rasterise.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { PictureSheet, type SheetProps } from './PictureSheet.tsx';

/** Pixels a unit of the sheet, so that it prints sharp. */
const PNG_SCALE = 2;

/** Saves the sheet as vector graphics, its typeface inside. */
export async function downloadSvg(sheet: SheetProps, name: string): Promise<void> {
  saveFile(new Blob([await toSvg(sheet)], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** Saves the sheet as an image. */
export async function downloadPng(sheet: SheetProps, name: string): Promise<void> {
  const { blob } = await rasterise(await toSvg(sheet), PNG_SCALE);
  saveFile(blob, `${name}.png`);
}

/** The sheet as a file of its own, its typeface inside. */
export async function toSvg(sheet: SheetProps): Promise<string> {
  const host = document.createElement('div');
  const root = createRoot(host);
  flushSync(() => root.render(<PictureSheet {...sheet} />));
  const svg = host.firstElementChild;
  if (!svg) throw new Error('The picture was not drawn.');
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = `@font-face{font-family:'Source Sans 3 Variable';font-weight:200 900;src:url(${await fontData()}) format('woff2')}`;
  svg.prepend(style);
  const text = new XMLSerializer().serializeToString(svg);
  root.unmount();
  return text;
}

async function fontData(): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(fontUrl)).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}
