import { totalmem } from 'node:os';

export interface MemorySizes {
  /** Most megabytes of Java heap. */
  heap: number;
  /** Most megabytes of page cache, which holds the store. */
  pageCache: number;
}

const megabyte = 1024 * 1024;
const between = (low: number, value: number, high: number) => Math.round(Math.min(Math.max(value, low), high));

/**
 * Sizes for a machine: an eighth of its memory for heap and an eighth for the store, of which Neo4j takes only what it uses.
 * @param bytes the machine's memory; the container's where that is less
 */
export function memorySizes(bytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)): MemorySizes {
  const share = bytes / megabyte / 8;
  return { heap: between(512, share, 4096), pageCache: between(128, share, 4096) };
}
