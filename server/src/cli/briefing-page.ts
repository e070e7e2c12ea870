import pino from 'pino';
import type { Page } from 'playwright-core';
import { createApp } from '../app.ts';
import { Sessions } from '../auth/sessions.ts';
import { createCookies } from '../http/cookies.ts';
import { escaped } from '../markup.ts';
import type { Executor } from '../neo4j/executor.ts';
import { NamedFailure } from '../neo4j/local/errors.ts';
import { createLogger } from '../telemetry/logger.ts';
import { createSecurityLog } from '../telemetry/security-log.ts';
import type { CommandDeps } from './deps.ts';

/** Why the page could not be drawn. */
export class DrawingError extends NamedFailure {
  override readonly name = 'DrawingError';
  readonly code = 'BRIEFING_NOT_DRAWN';
}

interface Wanted {
  readonly deps: Pick<CommandDeps, 'config' | 'whileRunning'>;
  readonly executor: Executor;
  /** Whose view it is; nobody's who is signed in unless given. */
  readonly principalId: string | undefined;
  /** What the address of the page says. */
  readonly address: URLSearchParams;
  readonly kind: 'PDF' | 'WORD';
  /** The file that is written. */
  readonly path: string;
}

/** How long the page may take to be whole, in milliseconds. */
const PATIENCE_MS = 300_000;
const VIEW = { width: 1240, height: 1754 };
/** Standard error. */
const STDERR = 2;

/**
 * Opens the page of a briefing as one reader in the bundled browser, on a loopback server and by a session that last as long as it takes, and
 * saves what it shows: the same as that reader would print. The security log, on standard error, tells of it.
 */
export async function drawBriefing({ deps, executor, principalId, address, kind, path }: Wanted): Promise<void> {
  const config = deps.config();
  const logger = createLogger(config.logLevel, pino.destination(STDERR));
  createSecurityLog(logger)('exported', {
    principalId,
    what: 'briefing',
    reason: 'command-line',
    subjectId: address.get('place') ?? undefined,
  });
  const sessions = new Sessions(executor, { ...config.sessions, now: () => new Date() });
  const token =
    principalId === undefined
      ? undefined
      : (await sessions.open(principalId, { provider: 'command-line', userAgent: 'atlas export briefing' })).token;
  const endSession = async () => {
    if (token !== undefined) await sessions.end(token);
  };
  await deps.whileRunning(endSession, async () => {
    try {
      const own = { ...config, host: '127.0.0.1', port: 0, publicUrl: undefined, oidc: undefined, isPublic: false };
      const app = await createApp({ config: own, executor, logger, demo: false });
      try {
        const url = await app.listen();
        await inBrowser(async (page) => {
          const { name } = createCookies(false).session;
          if (token !== undefined) await page.context().addCookies([{ name, value: token, url, httpOnly: true, sameSite: 'Lax' }]);
          await page.goto(`${url}/coverage/briefing?${address}`);
          await untilWhole(page);
          await (kind === 'PDF' ? asPdf : asWord)(page, path);
        });
      } finally {
        await app.close();
      }
    } finally {
      await endSession();
    }
  });
}

async function inBrowser(work: (page: Page) => Promise<void>): Promise<void> {
  const [{ chromium }, { default: bundled }] = await Promise.all([import('playwright-core'), import('@sparticuz/chromium')]);
  const browser = await chromium
    .launch({
      executablePath: await bundled.executablePath(),
      headless: true,
      // Signals are the command's to deal with, in order.
      ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    })
    .catch((cause: Error) => {
      throw new DrawingError(
        `The bundled browser did not start: ${cause.message.split('\n')[0]}.`,
        'Print the page Briefing from a browser of your own.',
        cause,
      );
    });
  try {
    const page = await browser.newPage({
      viewport: VIEW,
      colorScheme: 'light',
      reducedMotion: 'reduce',
      locale: 'en-GB',
      acceptDownloads: true,
    });
    page.setDefaultTimeout(PATIENCE_MS);
    await work(page).catch((cause: Error) => {
      if (cause.name !== 'TimeoutError') throw cause;
      throw new DrawingError('The page of the briefing did not come to an end in five minutes.', 'Try again when less is going on.', cause);
    });
  } finally {
    await browser.close();
  }
}

/** Waits until all of it is there. @throws {DrawingError} with what the page says where it will not be */
async function untilWhole(page: Page): Promise<void> {
  await page.locator('[data-briefing="whole"], [data-briefing="none"], main [role="alert"]').first().waitFor();
  if ((await page.locator('[data-briefing="whole"]').count()) > 0) return;
  const [said = ''] = await page.locator('[data-briefing="none"], main [role="alert"]').allInnerTexts();
  throw new DrawingError(said.replaceAll(/\s+/g, ' ').trim(), 'The options are --as-at, --level, --framework and --for.');
}

async function asPdf(page: Page, path: string): Promise<void> {
  const title = await page.title();
  const line = (text: string) =>
    `<div style="width:100%;padding:0 14mm;font:7.5pt 'Source Sans 3',Arial,sans-serif;display:flex;justify-content:space-between">${text}</div>`;
  await page.pdf({
    path,
    format: 'A4',
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<div></div>',
    footerTemplate: line(`<span>${escaped(title)}</span><span><span class="pageNumber"></span> of <span class="totalPages"></span></span>`),
    tagged: true,
    outline: true,
  });
}

async function asWord(page: Page, path: string): Promise<void> {
  const failed = page.getByText('The Word file could not be written').waitFor({ state: 'attached' });
  failed.catch(() => undefined);
  const refuse = async () => {
    await failed;
    throw new DrawingError('The page could not write the Word file.', 'Ask for a PDF, or try again.');
  };
  const [download] = await Promise.all([
    Promise.race([page.waitForEvent('download'), refuse()]),
    page.getByRole('button', { name: 'Save as Word' }).click(),
  ]);
  await download.saveAs(path);
}
