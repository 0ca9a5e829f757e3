import { PNG } from 'pngjs';

/** A red disc on nothing: a PNG with transparency. */
export function discLogo(width = 120, height = 80): Uint8Array {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const inside = (x - width / 2) ** 2 + (y - height / 2) ** 2 < (height / 2 - 2) ** 2;
      png.data.set([200, 60, 30, inside ? 255 : 0], (y * width + x) * 4);
    }
  }
  return new Uint8Array(PNG.sync.write(png));
}

/** A real JPEG of 16 by 8 pixels, plain grey. */
export const smallJpeg = (): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAAIABABAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
      'base64',
    ),
  );
