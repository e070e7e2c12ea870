import type { LayoutTask, Placed } from './lay-out.ts';

/** Lays a network out beside the page, which stays quick; a worker that fails is told as the promise's rejection. */
export function layOutInWorker(task: LayoutTask, signal: AbortSignal): Promise<Placed> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    const end = () => worker.terminate();
    signal.addEventListener('abort', end, { once: true });
    worker.onmessage = ({ data }: MessageEvent<Placed>) => {
      end();
      resolve(data);
    };
    worker.onerror = (event) => {
      end();
      reject(new Error(`The layout failed: ${event.message}`));
    };
    worker.postMessage(task);
  });
}
