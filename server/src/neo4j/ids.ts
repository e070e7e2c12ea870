import { createHash, randomUUID } from 'node:crypto';

/**
 * The id of a record known by a natural key, such as `organisation|GB-LAE|CON`: the same key always gives the same id, so
 * registers read twice, or in two formats, meet in one record. A UUID of version 8 over SHA-256.
 */
export function idFor(...key: string[]): string {
  const hash = createHash('sha256').update(key.join('|')).digest();
  hash[6] = ((hash[6] as number) & 0x0f) | 0x80;
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A fresh id for a record that has no natural key. */
export function newId(): string {
  return randomUUID();
}
