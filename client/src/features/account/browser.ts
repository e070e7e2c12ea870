const BROWSERS = [
  ['Edge', /Edg\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /(Headless)?Chrome\//],
  ['Safari', /Safari\//],
] as const;
const SYSTEMS = [
  ['iPhone or iPad', /iPhone|iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const;

/** A browser by what it calls itself: "Chrome on Windows"; its own words where they name none that we know. */
export function browserInWords(itself: string | null | undefined): string {
  if (!itself) return 'A browser that does not say which';
  const [browser, system] = [BROWSERS, SYSTEMS].map((known) => known.find(([, pattern]) => pattern.test(itself))?.[0]);
  if (!browser) return itself.length > 60 ? `${itself.slice(0, 60)}…` : itself;
  return system ? `${browser} on ${system}` : browser;
}
