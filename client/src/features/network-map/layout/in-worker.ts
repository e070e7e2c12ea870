import type { LayoutTask, Placed } from './lay-out.ts';

/** A worker that stands by, so that the next layout does not wait for one to start. */
let waiting: Worker | undefined;

const start = (): Worker => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });

/** Has a worker stand by before there is anything to lay out, where the browser has workers. */
export function prepareLayout(): void {
  if ('Worker' in globalThis) waiting ??= start();
}

/** Lays a network out beside the page, which stays quick; a worker that fails is told as the promise's rejection. */
export function layOutInWorker(task: LayoutTask, signal: AbortSignal): Promise<Placed> {
  return new Promise((resolve, reject) => {
    const worker = waiting ?? start();
    waiting = undefined;
    const giveUp = () => worker.terminate();
    signal.addEventListener('abort', giveUp, { once: true });
    worker.onmessage = ({ data }: MessageEvent<Placed>) => {
      signal.removeEventListener('abort', giveUp);
      if (waiting) worker.terminate();
      else waiting = worker;
      resolve(data);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(`The layout failed: ${event.message}`));
    };
    worker.postMessage(task);
  });
}
