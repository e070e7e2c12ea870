import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { ImportError } from '../engine/refusal.ts';

const inflate = promisify(inflateRaw);
/** What a workbook may be when it is unpacked, in bytes: spreadsheets shrink to a tenth, bombs to a thousandth. */
const MOST_UNPACKED = 40_000_000;
const MOST_ENTRIES = 2_000;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Makes sure that an archive is what it says it is and no larger unpacked than a spreadsheet is, by unpacking each entry up to that size.
 * @returns the names of its entries
 * @throws {ImportError} where it is cut off, locked, or too large
 */
export async function checkArchive(name: string, bytes: Buffer): Promise<string[]> {
  const names: string[] = [];
  let left = MOST_UNPACKED;
  try {
    for (const entry of entriesOf(bytes)) {
      if (entry.isLocked) throw new ImportError(`${name} is locked with a password.`, 'Save it without one, and send it again.');
      if (names.length >= MOST_ENTRIES) throw tooLarge(name);
      names.push(entry.name);
      left -= entry.isPacked ? (await inflate(entry.data, { maxOutputLength: Math.max(left, 1) })).length : entry.data.length;
      if (left < 0) throw tooLarge(name);
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(name);
    throw new ImportError(`${name} is no whole workbook: part of it is missing or damaged.`, 'Save it anew as .xlsx, and send it again.');
  }
  return names;
}

const tooLarge = (name: string) =>
  new ImportError(
    `${name} is larger unpacked than ${MOST_UNPACKED / 1_000_000} MB.`,
    'Take out pictures and unused cells, or send it in parts.',
  );

function* entriesOf(bytes: Buffer) {
  const end = endOf(bytes);
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new RangeError('no entry where one is said to be');
    const size = bytes.readUInt32LE(at + 20);
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(local) !== LOCAL) throw new RangeError('no entry where one is said to be');
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (start + size > bytes.length) throw new RangeError('an entry goes on beyond the end');
    yield {
      name: bytes.toString('utf8', at + 46, nameEnd),
      isLocked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      isPacked: bytes.readUInt16LE(at + 10) !== 0,
      data: bytes.subarray(start, start + size),
    };
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/** Where the list of entries is told of: near the end, before a comment of at most 64 kB. */
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) if (bytes.readUInt32LE(at) === END) return at;
  throw new RangeError('no list of entries');
}
