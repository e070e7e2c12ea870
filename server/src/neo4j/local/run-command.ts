import { spawn } from 'node:child_process';

export interface CommandOptions {
  env: NodeJS.ProcessEnv;
  cwd?: string;
  /** Called with each line of either output. */
  onLine?: (line: string) => void;
}

export interface CommandResult {
  /** 0 on success; null when ended by a signal. */
  status: number | null;
  /** Both outputs as they came. */
  output: string;
}

/** Runs a program to its end. Rejects only when it cannot be run at all (`ENOENT`). */
export function runCommand(program: string, args: string[], { env, cwd, onLine }: CommandOptions): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const lines = (rest + text).split(/\r?\n|\r/);
        rest = lines.pop() ?? '';
        for (const line of lines) onLine?.(line);
      });
    }
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}
