import { createHash } from 'node:crypto';
import { rawPdf, word } from './raw-pdf.ts';

/** What PDF pads passwords with. */
const PAD = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
const PERMISSIONS = -3904;

const md5 = (...parts: Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

/** RC4, which today's OpenSSL no longer has. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number) => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) % 256;
    swap(at, other);
  }
  let one = 0;
  let two = 0;
  return Buffer.from(
    data.map((byte) => {
      one = (one + 1) % 256;
      two = (two + (state[one] ?? 0)) % 256;
      swap(one, two);
      return byte ^ (state[((state[one] ?? 0) + (state[two] ?? 0)) % 256] ?? 0);
    }),
  );
}

const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), PAD]).subarray(0, 32);

/** One encrypted page (40 bits, revision 2): it opens without a password (`owner`: only changes are forbidden) or needs one. */
export function encrypted(kind: 'owner' | 'user'): Uint8Array {
  const id = Buffer.alloc(16, 7);
  const user = padded(kind === 'user' ? 'secret' : '');
  const owner = rc4(md5(padded('owner')).subarray(0, 5), user);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(user, owner, permissions, id).subarray(0, 5);
  const known = rc4(key, PAD);
  const keyOf = (object: number) => md5(key, Buffer.from([object, 0, 0, 0, 0])).subarray(0, 10);
  const content = rc4(keyOf(5), Buffer.from(word('Middle', 250, 400))).toString('latin1');
  return rawPdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
      { dict: '', stream: content },
      `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${known.toString('hex')}> /P ${PERMISSIONS} >>`,
    ],
    `/Encrypt 6 0 R /ID [<${id.toString('hex')}> <${id.toString('hex')}>]`,
  );
}
