import { createInstance } from 'i18next';
import { documents } from '../../../resources/locales/en-GB/documents.ts';
import type { enGB } from '../../../resources/locales/en-GB/index.ts';
import type { PaperWords } from './definition.ts';

// The type import above brings the typed keys into every build that has this file.
export type Locales = typeof enGB;

let made: PaperWords | undefined;

/** The words printed on paper, in British English. */
export function paperWords(): PaperWords {
  if (made) return made;
  const instance = createInstance();
  instance.init({
    lng: 'en-GB',
    fallbackLng: 'en-GB',
    resources: { 'en-GB': { documents } },
    ns: ['documents'],
    defaultNS: 'documents',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  made = instance.getFixedT('en-GB', 'documents', 'paper');
  return made;
}
