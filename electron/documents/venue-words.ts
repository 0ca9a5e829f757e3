import type { PaperWords, PrintedVenue } from './kit/definition.ts';

/** A postcode is not broken at the end of a line. */
export const wholePostcode = (text: string): string =>
  text.replace(/\b([A-Z]{1,2}\d[A-Z\d]?) (\d[A-Z]{2})\b/g, '$1\u00a0$2');

/** The venue's name, room and address, without empty ones. */
export const placeLines = (venue: PrintedVenue): string[] =>
  [venue.name, venue.room, ...venue.address.split('\n')]
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(wholePostcode);

/** A8: what is there for people with access needs, and what the venue's note says. */
export function accessWords(venue: PrintedVenue, words: PaperWords): string[] {
  return [
    ...(venue.stepFree ? [words('venue.stepFree')] : []),
    ...(venue.hearingLoop ? [words('venue.hearingLoop')] : []),
    ...(venue.accessibleToilet ? [words('venue.accessibleToilet')] : []),
    ...(venue.accessibility.trim() ? [venue.accessibility.trim()] : []),
  ];
}

/** An address written in lines, as one. */
export const oneLine = (address: string): string =>
  wholePostcode(
    address
      .split('\n')
      .map((line) => line.trim().replace(/,$/, ''))
      .filter((line) => line !== '')
      .join(', '),
  );
