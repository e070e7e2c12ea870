import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/atlas.mjs', import.meta.url));

export interface Atlas {
  readonly child: ChildProcess;
  /** Resolves when this was printed, to wherever. */
  printed(text: string): Promise<void>;
  /** How it ended, and all it printed. */
  readonly ended: Promise<{ code: number | null; output: string }>;
}

/** A folder of this test alone. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts `atlas` as a person does, in a process of its own. */
export function atlas(args: readonly string[], env: Record<string, string> = {}): Atlas {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, NEO4J_URI: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      for (const look of listeners) look();
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
  const printed = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (output.includes(text)) resolve();
      };
      listeners.add(look);
      look();
      ended.then(() => reject(new Error(`It ended without saying “${text}”:\n${output}`)));
    });
  onTestFinished(() => {
    child.kill('SIGTERM');
  });
  return { child, printed, ended };
}
