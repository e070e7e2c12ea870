import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand } from './run-command.ts';

/** The command line of a process, its arguments divided by spaces; undefined when there is no such process. */
async function findCommandLine(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const raw = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return raw.replaceAll('\0', ' ').trim() || undefined;
  }
  const { status, output } = await runCommand('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { env: process.env });
  return status === 0 ? output.trim() : undefined;
}

/** The argument by which a Neo4j of a home folder is known. */
export const homeArgument = (home: string) => `--home-dir=${home}`;

/** Whether a process is the Neo4j of this home folder: its number may by now belong to somebody else. */
export async function isNeo4jOf(pid: number, home: string): Promise<boolean> {
  const commandLine = await findCommandLine(pid);
  return commandLine !== undefined && `${commandLine} `.includes(` ${homeArgument(home)} `);
}

/**
 * Waits until the Neo4j of a home folder has ended.
 * @param timeout milliseconds
 * @returns false when it is still there after that
 */
export async function waitForEnd(pid: number, home: string, timeout: number): Promise<boolean> {
  const deadline = performance.now() + timeout;
  while (await isNeo4jOf(pid, home)) {
    if (performance.now() > deadline) return false;
    await sleep(50);
  }
  return true;
}

/** Sends a signal; no matter if the process has just ended by itself. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const ours = new Set<number>();
const endOurs = () => {
  for (const pid of ours) signal(pid, 'SIGTERM');
};

/** Has a Neo4j told to end when this process ends in any way but by a signal that cannot be caught. It then closes its store by itself. */
export function endWithUs(pid: number): void {
  if (ours.size === 0) process.once('exit', endOurs);
  ours.add(pid);
}

/** To be called once it has ended: its number may then be given to another process. */
export function forget(pid: number): void {
  ours.delete(pid);
  if (ours.size === 0) process.off('exit', endOurs);
}
