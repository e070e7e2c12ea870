import { escaped } from '../markup.ts';

/** A page without script, for when the client cannot help: one heading, a few sentences, a way on. */
export function plainPage(page: {
  title: string;
  text: string;
  requestId: string;
  links: readonly { to: string; label: string }[];
}): string {
  const links = page.links.map(({ to, label }) => `<li><a href="${escaped(to)}">${escaped(label)}</a></li>`).join('');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)} · Partnership Atlas</title>
<style>body{font:1.125rem/1.6 system-ui,sans-serif;color:#1c2526;background:#fff;max-width:38rem;margin:12vh auto;padding:0 1.25rem}h1{font-size:1.75rem;line-height:1.25}ul{list-style:none;padding:0}li{margin:.75rem 0}a{color:#0b5560}small{color:#4a5759}</style>
</head>
<body>
<main>
<h1>${escaped(page.title)}</h1>
<p>${escaped(page.text)}</p>
<ul>${links}</ul>
<p><small>If you report this, quote ${escaped(page.requestId)}.</small></p>
</main>
</body>
</html>
`;
}
