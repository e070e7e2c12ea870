import type { SheetOutcome } from '@atlas/shared/inputs';

/** Why a spreadsheet was not taken, in words for whoever sent it. */
export class SheetFailure extends Error {
  override readonly name = 'SheetFailure';
}

/**
 * Sends a workbook, or CSV files of one sheet each, and gives each row's fate.
 * @param apply false to be told what would happen and nothing more
 * @throws {SheetFailure} in words for the reader
 */
export async function sendSheet(files: readonly File[], apply: boolean): Promise<SheetOutcome> {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  const answer = await fetch(`/import/council-sheet${apply ? '?apply=true' : ''}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'x-atlas-request': 'import' },
    body: form,
  }).catch(() => {
    throw new SheetFailure('The Atlas cannot be reached. Check that you are connected, then try again.');
  });
  if (answer.ok) return answer.json();
  const told = (await answer.json().catch(() => undefined)) as { errors?: readonly { message: string }[] } | undefined;
  throw new SheetFailure(told?.errors?.[0]?.message ?? `The spreadsheet was not taken: the Atlas answered with status ${answer.status}.`);
}
