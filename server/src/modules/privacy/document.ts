import { escaped } from '../../markup.ts';

/** Any value as text that a browser shows as it is. */
export const shown = (value: unknown): string =>
  escaped(typeof value === 'string' ? value : value === null || value === undefined ? '—' : JSON.stringify(value));

/** A name in our graph as people read it: "preferredContact" as "Preferred contact". */
export const inWords = (name: string): string =>
  name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (letter) => letter.toUpperCase());

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;color:#1c2526;background:#fff;max-width:70rem;margin:2rem auto;padding:0 1.25rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #8a9799;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}tbody th{width:30%;font-weight:600}dt{font-weight:600}@media print{body{margin:0;max-width:none}h2{break-after:avoid}tr{break-inside:avoid}}';

/** A document without script, to be read, printed or sent. @param main its body, with everything in it escaped */
export function page(title: string, main: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
}
