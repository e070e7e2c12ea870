/** The anchor of a source's paragraph on its page: "para 3.2" becomes "passage-para-3.2". */
export function passageAnchor(locator: string): string {
  return `passage-${locator
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')}`;
}
