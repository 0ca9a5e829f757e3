import { createInstance } from 'i18next';
import { hosts } from '../resources/locales/en-GB/hosts.ts';
import type { enGB } from '../resources/locales/en-GB/index.ts';

// The type import above brings the typed keys into every build that has this file.
export type Locales = typeof enGB;

const instance = createInstance();
instance.init({
  lng: 'en-GB',
  fallbackLng: 'en-GB',
  resources: { 'en-GB': { hosts } },
  ns: ['hosts'],
  defaultNS: 'hosts',
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
});

/** The hosts' own words: `words('menu.file')`. */
export const words = instance.getFixedT('en-GB', 'hosts');
