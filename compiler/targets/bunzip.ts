/*
 * The block-sorting compression of bzip2, read only. The scheduler's inputs are kept so on every cluster node, and Node.js itself does
 * not read them. The format: a header, blocks of up to 900 kB (each Huffman-coded, moved to front, sorted, run-length coded),
 * and an end mark; several streams may follow each other.
 */

const blockMark = 0x314159265359n;
const endMark = 0x177245385090n;

interface Bits {
  readonly bytes: Uint8Array;
  /** Offset of the next bit. */
  at: number;
}

class Damaged extends Error {}

function read(bits: Bits, count: number): number {
  let value = 0;
  for (let left = count; left > 0; ) {
    const byte = bits.bytes[bits.at >> 3];
    if (byte === undefined) throw new Damaged();
    const free = 8 - (bits.at & 7);
    const taken = Math.min(free, left);
    value = value * 2 ** taken + ((byte >> (free - taken)) & ((1 << taken) - 1));
    bits.at += taken;
    left -= taken;
  }
  return value;
}

/** The bytes that a bzip2 file holds; undefined where it is damaged or holds more than `largest` bytes. */
export function bunzip(bytes: Uint8Array, largest: number): Uint8Array | undefined {
  const output: Uint8Array[] = [];
  let size = 0;
  const bits: Bits = { bytes, at: 0 };
  try {
    while (bits.at >> 3 < bytes.length) {
      if (read(bits, 24) !== 0x425a68) break;
      const limit = (read(bits, 8) - 0x30) * 100_000;
      if (limit < 100_000 || limit > 900_000) return undefined;
      for (;;) {
        const mark = BigInt(read(bits, 24)) * 0x1000000n + BigInt(read(bits, 24));
        const checksum = read(bits, 32);
        if (mark === endMark) break;
        if (mark !== blockMark) return undefined;
        const block = readBlock(bits, limit, largest - size);
        if (checksumOf(block) !== checksum) return undefined;
        size += block.length;
        output.push(block);
      }
      bits.at = (bits.at + 7) & ~7;
    }
  } catch (problem) {
    if (problem instanceof Damaged) return undefined;
    throw problem;
  }
  return Buffer.concat(output);
}

const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let checksum = byte << 24;
  for (let bit = 0; bit < 8; bit++) checksum = (checksum << 1) ^ (checksum < 0 ? 0x04c11db7 : 0);
  return checksum;
});

/** The CRC-32 of bzip2, which takes the highest bit first. */
function checksumOf(bytes: Uint8Array): number {
  let checksum = -1;
  for (const byte of bytes) checksum = (checksum << 8) ^ checksums[(checksum >>> 24) ^ byte]!;
  return ~checksum >>> 0;
}

function readBlock(bits: Bits, limit: number, room: number): Uint8Array {
  if (read(bits, 1) === 1) throw new Damaged();
  const origin = read(bits, 24);
  const symbols = readUsedBytes(bits);
  const tableCount = read(bits, 3);
  const selectors = readSelectors(bits, tableCount);
  const tables = Array.from({ length: tableCount }, () => readTable(bits, symbols.length + 2));
  const sorted = readSorted(bits, symbols, selectors, tables, limit);
  if (origin >= sorted.length) throw new Damaged();
  return withRuns(unsorted(sorted, origin), room);
}

function readUsedBytes(bits: Bits): number[] {
  const groups = read(bits, 16);
  const used: number[] = [];
  for (let group = 0; group < 16; group++) {
    if ((groups & (0x8000 >> group)) === 0) continue;
    const members = read(bits, 16);
    for (let member = 0; member < 16; member++) if (members & (0x8000 >> member)) used.push(group * 16 + member);
  }
  if (used.length === 0) throw new Damaged();
  return used;
}

function readSelectors(bits: Bits, tableCount: number): number[] {
  const count = read(bits, 15);
  if (tableCount < 2 || tableCount > 6 || count === 0) throw new Damaged();
  const order = Array.from({ length: tableCount }, (_, index) => index);
  return Array.from({ length: count }, () => {
    let place = 0;
    while (read(bits, 1) === 1) place += 1;
    if (place >= tableCount) throw new Damaged();
    const [selected] = order.splice(place, 1);
    order.unshift(selected!);
    return selected!;
  });
}

/** A canonical Huffman code: for each length the first code, and the symbols by length and value. */
interface HuffmanTable {
  readonly firstCode: readonly number[];
  readonly countOf: readonly number[];
  readonly symbols: readonly number[];
}

function readTable(bits: Bits, size: number): HuffmanTable {
  const lengths: number[] = [];
  let length = read(bits, 5);
  for (let symbol = 0; symbol < size; symbol++) {
    while (read(bits, 1) === 1) length += read(bits, 1) === 0 ? 1 : -1;
    if (length < 1 || length > 20) throw new Damaged();
    lengths.push(length);
  }
  const countOf = new Array<number>(21).fill(0);
  for (const each of lengths) countOf[each]! += 1;
  const firstCode: number[] = [0];
  let code = 0;
  for (let each = 1; each <= 20; each++) {
    code = (code + countOf[each - 1]!) * 2;
    firstCode.push(code);
  }
  const symbols = lengths.map((_, symbol) => symbol).sort((a, b) => lengths[a]! - lengths[b]! || a - b);
  return { firstCode, countOf, symbols };
}

function readSymbol(bits: Bits, { firstCode, countOf, symbols }: HuffmanTable): number {
  let code = 0;
  let index = 0;
  for (let length = 1; length <= 20; length++) {
    code = code * 2 + read(bits, 1);
    const offset = code - firstCode[length]!;
    if (offset < countOf[length]!) return symbols[index + offset]!;
    index += countOf[length]!;
  }
  throw new Damaged();
}

/** Undoes the Huffman code, the run lengths of zeros, and the moving to the front. */
function readSorted(
  bits: Bits,
  used: readonly number[],
  selectors: readonly number[],
  tables: readonly HuffmanTable[],
  limit: number,
): Uint8Array {
  const sorted = new Uint8Array(limit);
  const order = [...used];
  const end = used.length + 1;
  let size = 0;
  let run = 0;
  let weight = 1;
  for (let position = 0; ; position++) {
    const table = tables[selectors[Math.floor(position / 50)] ?? -1];
    if (!table) throw new Damaged();
    const symbol = readSymbol(bits, table);
    if (symbol <= 1) {
      run += weight * (symbol + 1);
      weight *= 2;
      if (run > limit) throw new Damaged();
      continue;
    }
    if (size + run + (symbol === end ? 0 : 1) > limit) throw new Damaged();
    sorted.fill(order[0]!, size, size + run);
    size += run;
    run = 0;
    weight = 1;
    if (symbol === end) return sorted.subarray(0, size);
    const [byte] = order.splice(symbol - 1, 1);
    order.unshift(byte!);
    sorted[size++] = byte!;
  }
}

/** Undoes the sorting of Burrows and Wheeler. */
function unsorted(sorted: Uint8Array, origin: number): Uint8Array {
  const starts = new Uint32Array(257);
  for (const byte of sorted) starts[byte + 1]! += 1;
  for (let byte = 0; byte < 256; byte++) starts[byte + 1]! += starts[byte]!;
  const next = new Uint32Array(sorted.length);
  sorted.forEach((byte, index) => {
    next[starts[byte]!++] = index;
  });
  const text = new Uint8Array(sorted.length);
  let at = next[origin]!;
  for (let index = 0; index < text.length; index++) {
    text[index] = sorted[at]!;
    at = next[at]!;
  }
  return text;
}

/** Four equal bytes are followed by the number of more of them. */
function withRuns(text: Uint8Array, room: number): Uint8Array {
  let size = 0;
  const lengths = (write: (byte: number, count: number) => void): void => {
    let equal = 0;
    for (let index = 0; index < text.length; index++) {
      const byte = text[index]!;
      if (equal === 4) {
        write(text[index - 1]!, byte);
        equal = 0;
      } else {
        equal = equal > 0 && byte === text[index - 1] ? equal + 1 : 1;
        write(byte, 1);
      }
    }
  };
  lengths((_byte, count) => {
    size += count;
  });
  if (size > room) throw new Damaged();
  const whole = new Uint8Array(size);
  let at = 0;
  lengths((byte, count) => {
    whole.fill(byte, at, at + count);
    at += count;
  });
  return whole;
}
