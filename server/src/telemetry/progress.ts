/** How far a step has come: `done` of `total` units (no total: a count) or a `share` from 0 to 1, and a few words on what is at hand. */
export interface StepState {
  done?: number;
  total?: number;
  share?: number;
  note?: string;
}

export type Report = (state: StepState) => void;

/** Tells a person at a terminal what a long task is doing. Steps follow each other; they do not nest. */
export interface Progress {
  /** Runs the work and shows its title, how far it has come and how long it took. Its result or error passes through. */
  step<T>(title: string, work: (report: Report) => Promise<T>): Promise<T>;
}

interface Output {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const barWidth = 24;
/** Milliseconds between redraws of a line, and between plain lines where nothing can be redrawn. */
const redrawEvery = 100;
const plainLineEvery = 5_000;

/** Shows steps on a terminal as one line redrawn in place, and elsewhere (logs, CI) as few plain lines. */
export function createProgress(output: Output = process.stderr): Progress {
  return { step: (title, work) => runStep(output, title, work) };
}

/** Runs the steps and says nothing. */
export const silentProgress: Progress = { step: (_title, work) => work(() => undefined) };

async function runStep<T>(output: Output, title: string, work: (report: Report) => Promise<T>): Promise<T> {
  const interactive = output.isTTY === true;
  const startedAt = performance.now();
  let state: StepState = {};
  let shownAt = startedAt;
  const elapsed = () => performance.now() - startedAt;
  const show = () => {
    shownAt = performance.now();
    const line = [title, describe(state, interactive), seconds(elapsed())].filter(Boolean).join('  ');
    output.write(interactive ? `\r\x1b[2K${line.slice(0, (output.columns ?? 80) - 1)}` : `${line}\n`);
  };
  const end = (line: string) => output.write(`${interactive ? '\r\x1b[2K' : ''}${line}\n`);
  // The clock in the line moves on even when the work has nothing to report.
  const timer = interactive ? setInterval(show, 1_000) : undefined;
  timer?.unref();
  if (interactive) show();
  else output.write(`${title} …\n`);
  try {
    const result = await work((next) => {
      state = next;
      if (performance.now() - shownAt >= (interactive ? redrawEvery : plainLineEvery)) show();
    });
    end(['✓', title, summary(state), seconds(elapsed())].filter(Boolean).join('  '));
    return result;
  } catch (error) {
    end(`✗ ${title}  ${seconds(elapsed())}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

function describe({ done, total, share, note }: StepState, bar: boolean): string {
  const part = share ?? (done !== undefined && total ? done / total : undefined);
  const parts: string[] = [];
  if (part !== undefined) {
    const shown = Math.min(Math.max(part, 0), 1);
    const filled = Math.round(shown * barWidth);
    if (bar) parts.push('█'.repeat(filled) + '░'.repeat(barWidth - filled));
    parts.push(`${Math.floor(shown * 100)} %`);
  }
  if (done !== undefined) parts.push(total === undefined ? count(done) : `${count(done)} of ${count(total)}`);
  if (note) parts.push(note);
  return parts.join('  ');
}

function summary({ done, note }: StepState): string {
  return [done === undefined ? '' : count(done), note].filter(Boolean).join('  ');
}

const count = (value: number) => value.toLocaleString('en-GB');

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
