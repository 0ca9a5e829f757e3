export const documents = {
  pictureEmpty: 'The file is empty. Choose another picture',
  pictureKind: 'The file is not a picture that can be printed. Choose a PNG or a JPEG file',
  pictureTooBig: 'The picture is {{size}}. Choose one of {{max}} or less',
  pictureTooLarge: 'The picture is {{width}} by {{height}} pixels. Choose one of at most {{max}} pixels a side',
  pictureTooManyPixels:
    'The picture is {{width}} by {{height}} pixels, which is more than can be printed. Choose a smaller one',
  pictureBroken:
    'The picture is damaged or not complete. Open it in a picture program, save it again as PNG, and choose that file',
  pictureJpegKind:
    'This kind of JPEG cannot be printed. Open it in a picture program, save it again as PNG, and choose that file',
  unknownKind: 'There is no document of the kind “{{kind}}”',
  stopped: 'The document was not finished, because it was stopped',
  workerLost:
    'The document could not be drawn. Try again; if it fails once more, say so to whoever looks after the program',
  gone: 'This preview is too old. Go back and make the document again.',
} as const;
