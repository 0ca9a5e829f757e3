import { inflateRawSync } from 'node:zlib';
import { LIMITS } from './table.ts';

/** What stands in an archive, or why it is not opened. */
export type Unpacked = { ok: true; parts: Map<string, Uint8Array> } | { ok: false; why: 'broken' | 'tooBig' };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

class Broken extends Error {}
class TooBig extends Error {}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Broken();
}

function inflate(bytes: Uint8Array, method: number, room: number): Uint8Array {
  if (method === 0) return bytes;
  if (method !== 8) throw new Broken();
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw new TooBig();
    throw new Broken();
  }
}

function unpackAll(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.parts) throw new TooBig();
  const parts = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  let room: number = LIMITS.unpackedBytes;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new Broken();
    const nameLength = view.getUint16(at + 28, true);
    const packed = view.getUint32(at + 20, true);
    const declared = view.getUint32(at + 24, true);
    const local = view.getUint32(at + 42, true);
    if (declared > room) throw new TooBig();
    if (view.getUint32(local, true) !== LOCAL) throw new Broken();
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packed > bytes.length) throw new Broken();
    const part = inflate(bytes.subarray(from, from + packed), view.getUint16(at + 10, true), room);
    // The reader makes room for the declared size: an archive that lies about it is not opened.
    if (part.length !== declared) throw new Broken();
    room -= part.length;
    parts.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)), part);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/**
 * Unpacks a zip archive as far as it is harmless: no more than the limits' bytes and parts in all, counted while unpacking and
 * not as declared, so that a small file cannot become gigabytes of memory. Never throws for what a file can hold.
 */
export function unpack(bytes: Uint8Array): Unpacked {
  try {
    return { ok: true, parts: unpackAll(bytes) };
  } catch (error) {
    if (error instanceof TooBig) return { ok: false, why: 'tooBig' };
    // RangeError: an offset that points outside the file.
    if (error instanceof Broken || error instanceof RangeError) return { ok: false, why: 'broken' };
    throw error;
  }
}
