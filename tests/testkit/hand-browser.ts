/** As much of a browser as signing in needs: it keeps cookies by host, follows what leads on, and fills in the provider's forms. */
export class HandBrowser {
  readonly #jar = new Map<string, Map<string, string>>();
  readonly #headers: Record<string, string>;

  /** @param headers sent with each request */
  constructor(headers: Record<string, string> = {}) {
    this.#headers = headers;
  }

  /** Asks once and keeps the cookies; follows nothing. */
  async fetch(address: string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(address);
    const jar = this.#jar.get(host) ?? new Map<string, string>();
    this.#jar.set(host, jar);
    const headers = new Headers({ ...this.#headers, ...Object.fromEntries(new Headers(init.headers)) });
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line) || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  /** Follows what leads on until a page comes, or an address that `until` says to stop before. */
  async follow(
    address: string,
    until: (address: string) => boolean = () => false,
  ): Promise<{ address: string; answer: Response | undefined }> {
    for (let at = address, steps = 0; steps < 20; steps++) {
      if (until(at)) return { address: at, answer: undefined };
      const answer = await this.fetch(at);
      const next = answer.headers.get('location');
      if (next === null) return { address: at, answer };
      at = new URL(next, at).href;
    }
    throw new Error(`${address} leads round in circles.`);
  }

  /** Sends a form of a page: its hidden fields and what is typed. @returns where it leads */
  async submit(address: string, page: string, typed: Record<string, string> = {}): Promise<string> {
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) throw new Error(`There is no form at ${address}:\n${page}`);
    const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    const body = new URLSearchParams([...hidden, ...Object.entries(typed)] as [string, string][]);
    const answer = await this.fetch(new URL(action, address).href, { method: 'POST', body });
    return new URL(answer.headers.get('location') ?? '', address).href;
  }

  cookie(address: string, name: string): string | undefined {
    return this.#jar.get(new URL(address).host)?.get(name);
  }

  setCookie(address: string, name: string, value: string): void {
    const { host } = new URL(address);
    this.#jar.set(host, (this.#jar.get(host) ?? new Map<string, string>()).set(name, value));
  }
}
