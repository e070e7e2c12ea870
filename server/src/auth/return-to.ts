const base = 'http://atlas.invalid';

/**
 * Where to go after sign-in: a path of our own, with its query and fragment. Anything a browser could take for another site, or that is not a page,
 * becomes the first page.
 */
export function safeReturnTo(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 2_000 || !asked.startsWith('/') || /[\\\p{Cc}]/u.test(asked)) return '/';
  if (!URL.canParse(asked, base)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, base);
  // Dots are resolved by now: "/.//host" has become "//host", which a browser takes for another site. No page of ours has slashes or dots written as
  // signs, which a proxy may decode.
  const isOurs = origin === base && !/^\/\/|%(2f|5c|2e|0.|1.)/i.test(pathname) && !/^\/auth(\/|$)/.test(pathname);
  return isOurs ? `${pathname}${search}${hash}` : '/';
}
