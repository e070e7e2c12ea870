import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../server/src/app.ts';
import { PATIENCE } from '../../../server/src/http/patience.ts';
import { cleanStore, type TestStore } from '../../testkit/store.ts';

/** As PATIENCE, in tenths of seconds. */
const patience = { headersMs: 600, requestMs: 1_200, silenceMs: 3_000, checkEveryMs: 100 };
/** How long a test waits for a connection to be closed, in milliseconds. */
const MOST = 20_000;

let store: TestStore;
let app: App;
let port: number;
const open: Socket[] = [];
beforeAll(async () => {
  store = await cleanStore();
  app = await createApp({
    config: { host: '127.0.0.1', port: 0, publicUrl: undefined },
    executor: store.executor,
    logger: pino({ level: 'silent' }),
    demo: false,
    patience,
  });
  port = Number(new URL(await app.listen()).port);
});
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
});
afterAll(async () => {
  await app.close();
  await store.close();
});

/** Sends the parts with a pause before each next one, and again the last for as long as it is let. @returns all that was answered */
async function trickle(parts: readonly string[], pauseMs: number): Promise<{ answer: string; seconds: number }> {
  const socket = connect(port, '127.0.0.1');
  open.push(socket);
  let answer = '';
  const started = performance.now();
  const closed = new Promise<void>((resolve) => socket.on('close', resolve).on('error', () => undefined));
  socket.on('data', (chunk) => {
    answer += chunk.toString();
  });
  const isClosed = () => socket.destroyed || socket.readableEnded;
  for (let i = 0; !isClosed() && performance.now() - started < MOST; i++) {
    socket.write(parts[Math.min(i, parts.length - 1)] ?? '');
    await sleep(pauseMs);
  }
  await Promise.race([closed, sleep(MOST)]);
  return { answer, seconds: (performance.now() - started) / 1000 };
}

const post = (length: number) =>
  `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;

describe('a request that arrives letter by letter', () => {
  it('is ended where its headers take too long', async () => {
    const { answer, seconds } = await trickle(['GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n', 'x-a: b\r\n'], 50);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('The request took too long to arrive.');
    expect(seconds).toBeLessThan(MOST / 1000);
  });

  it('is ended where its body takes too long', async () => {
    const { answer } = await trickle([post(100_000), ' '], 50);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is ended where its upload takes too long', async () => {
    const head = `POST /import/council-sheet HTTP/1.1\r\nHost: 127.0.0.1\r\nx-atlas-request: 1\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 4000000\r\n\r\n--x\r\n`;
    const { answer } = await trickle([head, 'a'], 50);
    // Nobody is signed in: it is refused before its files have come, or ended.
    expect(answer).toMatch(/^HTTP\/1\.1 (401|408) /);
  });

  it('does not keep others waiting', async () => {
    const slow = Array.from({ length: 200 }, () => {
      const socket = connect(port, '127.0.0.1');
      open.push(socket.on('error', () => undefined).resume());
      socket.write(post(100_000));
      return socket;
    });
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(answer.status).toBe(200);
    await expect.poll(() => slow.filter((socket) => !socket.destroyed).length, { timeout: MOST }).toBe(0);
  });

  it('is ended where nothing comes at all', async () => {
    const socket = connect(port, '127.0.0.1')
      .on('error', () => undefined)
      .resume();
    open.push(socket);
    await expect.poll(() => socket.destroyed, { timeout: MOST }).toBe(true);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['no request', 'EHLO atlas\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['headers without end', `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
    ['two lengths', 'POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabcd', /^HTTP\/1\.1 400 /],
    [
      'a length beside chunks',
      'POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      /^HTTP\/1\.1 400 /,
    ],
    ['a line in a header', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nx: a\rb\r\n\r\n', /^HTTP\/1\.1 400 /],
  ])('%s is answered in our form, and the connection ended', async (_, text, status) => {
    const { answer } = await trickle([text, ''], 20);
    expect(answer).toMatch(status);
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});

it('is patient with whoever has a slow line, and with nobody for long', () => {
  expect(PATIENCE.requestMs).toBeGreaterThanOrEqual(60_000);
  for (const milliseconds of Object.values(PATIENCE)) expect(milliseconds).toBeLessThanOrEqual(300_000);
});
