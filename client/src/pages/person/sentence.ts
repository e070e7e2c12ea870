import { dayInWords, listOf } from '../../lib/wording.ts';

interface Described {
  readonly name: string;
  readonly roles: readonly { readonly title: string; readonly organisation?: { readonly name: string } | null }[];
}

/** "Asha Patel is hub manager at Wisbech Hub.": the posts held on the day looked at. */
export function sentenceAbout({ name, roles }: Described, asAt: string | undefined): string {
  const when = asAt ? ` on ${dayInWords(asAt)}` : '';
  if (roles.length === 0) return `No post of ${name} is held${when || ' today'}.`;
  const posts = roles.map(({ title, organisation }) => (organisation ? `${title} at ${organisation.name}` : title));
  return `${name} ${asAt ? `held these posts${when}:` : 'is'} ${listOf(posts)}.`;
}
