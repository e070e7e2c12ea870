import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

/** What the browser has and jsdom lacks, as Mantine asks for it. */
class NothingObserved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

globalThis.ResizeObserver = NothingObserved;
window.matchMedia = (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener() {},
    removeEventListener() {},
    dispatchEvent: () => false,
  }) as unknown as MediaQueryList;
window.scrollTo = () => {};
Element.prototype.scrollIntoView = () => {};

afterEach(cleanup);
