import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createProgress, silentProgress } from './progress.ts';

function output(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, columns: 60, written, write: (text: string) => written.push(text) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('in a log a step is a first and a last line, and one now and then between them', async () => {
  const log = output(false);
  const result = await createProgress(log).step('Reading', async (report) => {
    for (let done = 1; done <= 12_000; done += 1_000) {
      vi.advanceTimersByTime(1_000);
      report({ done, total: 12_000, note: 'rows' });
    }
    return 'read';
  });
  expect(result).toBe('read');
  expect(log.written).toEqual([
    'Reading …\n',
    'Reading  33 %  4,001 of 12,000  rows  5.0 s\n',
    'Reading  75 %  9,001 of 12,000  rows  10.0 s\n',
    '✓  Reading  11,001  rows  12.0 s\n',
  ]);
});

test('on a terminal the line is redrawn in place, within its width', async () => {
  const terminal = output(true);
  await createProgress(terminal).step('Loading', async (report) => {
    vi.advanceTimersByTime(200);
    report({ share: 0.5, note: 'x'.repeat(80) });
  });
  const redrawn = terminal.written[1] ?? '';
  expect(redrawn).toContain(`${'█'.repeat(12)}${'░'.repeat(12)}  50 %`);
  expect(redrawn.startsWith('\r\x1b[2K')).toBe(true);
  expect(redrawn.length - '\r\x1b[2K'.length).toBe(59);
  expect(terminal.written.at(-1)).toMatch(/✓ {2}Loading .*0\.2 s\n$/);
});

test('a failing step says so and passes the failure on', async () => {
  const log = output(false);
  await expect(createProgress(log).step('Starting', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(log.written.at(-1)).toBe('✗ Starting  0.0 s\n');
  await expect(silentProgress.step('Starting', async () => 1)).resolves.toBe(1);
});
