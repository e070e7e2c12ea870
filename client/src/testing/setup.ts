import { cleanup, configure } from '@testing-library/react';
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

// A machine with other work is slow to draw; what is waited for still comes.
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);
