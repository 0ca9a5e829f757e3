import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { examinePicture, PICTURE_LIMITS, readPicture } from '../../electron/documents/kit/picture.ts';
import { discLogo, smallJpeg } from './support/pictures.ts';

const problemOf = (bytes: Uint8Array) => {
  const outcome = examinePicture(bytes);
  return outcome.ok ? null : outcome.problem.key;
};

const changed = (bytes: Uint8Array, change: (copy: Uint8Array) => void): Uint8Array => {
  const copy = bytes.slice();
  change(copy);
  return copy;
};

/** The header of a PNG of any size, with nothing behind it. */
const pngOfSize = (width: number, height: number) =>
  changed(discLogo(), (copy) => {
    const view = new DataView(copy.buffer);
    view.setUint32(16, width);
    view.setUint32(20, height);
  });

describe('what is taken', () => {
  test('a PNG with its size', () => {
    expect(examinePicture(discLogo(120, 80))).toEqual({
      ok: true,
      value: { mime: 'image/png', width: 120, height: 80 },
    });
  });

  test('a JPEG with its size', () => {
    expect(examinePicture(smallJpeg())).toEqual({ ok: true, value: { mime: 'image/jpeg', width: 16, height: 8 } });
  });

  test('a JPEG that a camera laid on its side, upright', () => {
    const exif = [
      0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0,
    ];
    const jpeg = smallJpeg();
    const turned = new Uint8Array([
      ...jpeg.subarray(0, 2),
      0xff,
      0xe1,
      0,
      exif.length + 2,
      ...exif,
      ...jpeg.subarray(2),
    ]);
    expect(examinePicture(turned)).toMatchObject({ ok: true, value: { width: 8, height: 16 } });
  });

  test('a large PNG is printed smaller, so that documents stay small', () => {
    const picture = readPicture(discLogo(3000, 1000));
    expect(picture.ok && picture.value.width).toBe(1000);
  });

  test('transparent pixels become white paper', () => {
    const picture = readPicture(discLogo(4, 4));
    expect(picture.ok && picture.value.kind).toBe('png');
  });
});

describe('what is refused, each with its reason', () => {
  test.each([
    ['nothing', new Uint8Array(), 'documents.pictureEmpty'],
    ['text', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'documents.pictureKind'],
    ['a GIF', new TextEncoder().encode('GIF89a…'), 'documents.pictureKind'],
    ['a PNG’s signature alone', discLogo().slice(0, 8), 'documents.pictureBroken'],
    ['a PNG cut in half', discLogo().slice(0, 200), 'documents.pictureBroken'],
    ['a PNG with a changed byte', changed(discLogo(), (copy) => copy.fill(0, 60, 70)), 'documents.pictureBroken'],
    ['a PNG without width', pngOfSize(0, 10), 'documents.pictureBroken'],
    ['a PNG of a lying size', pngOfSize(4000, 4000), 'documents.pictureBroken'],
    ['a PNG too wide', pngOfSize(8001, 10), 'documents.pictureTooLarge'],
    ['a PNG of 64 million pixels', pngOfSize(8000, 8000), 'documents.pictureTooManyPixels'],
    ['a JPEG’s signature alone', smallJpeg().slice(0, 4), 'documents.pictureBroken'],
    ['a JPEG cut short', smallJpeg().slice(0, -4), 'documents.pictureBroken'],
    ['a file too big', new Uint8Array(PICTURE_LIMITS.bytes + 1), 'documents.pictureTooBig'],
  ])('%s', (_what, bytes, key) => {
    expect(problemOf(bytes)).toBe(key);
  });

  test('an arithmetic JPEG', () => {
    const jpeg = smallJpeg();
    const frame = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0);
    expect(problemOf(changed(jpeg, (copy) => copy.set([0xc9], frame + 1)))).toBe('documents.pictureJpegKind');
  });

  test('a thousand damaged files: a problem or a picture, never a crash', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (const whole of [new Uint8Array(PNG.sync.write(new PNG({ width: 5, height: 5 }))), smallJpeg()]) {
      for (let round = 0; round < 500; round++) {
        const damaged = changed(whole, (copy) => {
          for (let hit = 0; hit < 3; hit++) copy[random(copy.length)] = random(256);
        }).slice(0, 1 + random(whole.length));
        const outcome = examinePicture(damaged);
        expect(typeof outcome.ok).toBe('boolean');
      }
    }
  });
});
