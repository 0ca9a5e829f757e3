import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { enGB } from '../../resources/locales/en-GB/index.ts';

export const i18n = createInstance();

/** Ready before the first screen: the words are part of the program. React escapes, so i18next need not. */
export const wordsReady = i18n.use(initReactI18next).init({
  lng: 'en-GB',
  fallbackLng: 'en-GB',
  resources: { 'en-GB': enGB },
  ns: Object.keys(enGB),
  defaultNS: 'common',
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
});
