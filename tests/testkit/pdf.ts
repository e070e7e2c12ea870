import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What each page of a PDF says, white space made one blank. */
export async function pagesOfPdf(file: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const { items } = await (await pdf.getPage(at + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    }),
  );
  return pages.map((text) => text.replaceAll(/\s+/g, ' '));
}
