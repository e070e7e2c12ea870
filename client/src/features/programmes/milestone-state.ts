import { edtfEndsBefore, isEdtf } from '@atlas/shared/time';

/** True where all that its date may mean is over by a day and it is not done. */
export function isLate({ due, doneOn }: { readonly due?: string | null; readonly doneOn?: string | null }, day: string): boolean {
  if (doneOn || !due || !isEdtf(due)) return false;
  const endsBefore = edtfEndsBefore(due);
  return endsBefore !== null && endsBefore <= day;
}
