import { type BackendModule, createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Problem } from '../../db/base/outcome.ts';
import { common } from '../../resources/locales/en-GB/common.ts';
import type { Namespaces } from '../../resources/locales/en-GB/index.ts';
import { office } from '../../resources/locales/en-GB/office.ts';
import { fields } from '../../resources/locales/en-GB/problems/fields.ts';
import { general } from '../../resources/locales/en-GB/problems/general.ts';
import { office as officeProblems } from '../../resources/locales/en-GB/problems/office.ts';
import { reports } from '../../resources/locales/en-GB/reports.ts';
import { ui } from '../../resources/locales/en-GB/ui.ts';
import { problemNamespace } from '../ui/problemWords.ts';

/** Part of the first screen: the shell, the gates, the home page, and what can go wrong anywhere. */
export const AT_START = {
  common,
  ui,
  office,
  reports,
  'problems/general': general,
  'problems/fields': fields,
  'problems/office': officeProblems,
};

/** What no screen says: the paper and the hosts have these words to themselves. */
type NotOnScreens = 'documents' | 'hosts';

type Later = Exclude<keyof Namespaces, keyof typeof AT_START | NotOnScreens>;

/** Fetched when a screen first asks for them. A namespace that is neither here nor above does not compile. */
export const LATER: { [N in Later]: () => Promise<Namespaces[N]> } = {
  members: async () => (await import('../../resources/locales/en-GB/members.ts')).members,
  meetings: async () => (await import('../../resources/locales/en-GB/meetings.ts')).meetings,
  minutes: async () => (await import('../../resources/locales/en-GB/minutes.ts')).minutes,
  distribution: async () => (await import('../../resources/locales/en-GB/distribution.ts')).distribution,
  outreach: async () => (await import('../../resources/locales/en-GB/outreach.ts')).outreach,
  conduct: async () => (await import('../../resources/locales/en-GB/conduct.ts')).conduct,
  packs: async () => (await import('../../resources/locales/en-GB/packs.ts')).packs,
  elections: async () => (await import('../../resources/locales/en-GB/elections.ts')).elections,
  treasury: async () => (await import('../../resources/locales/en-GB/treasury.ts')).treasury,
  agreement: async () => (await import('../../resources/locales/en-GB/agreement.ts')).agreement,
  annualReport: async () => (await import('../../resources/locales/en-GB/annual-report.ts')).annualReport,
  preview: async () => (await import('../../resources/locales/en-GB/preview.ts')).preview,
  settings: async () => (await import('../../resources/locales/en-GB/settings.ts')).settings,
  audit: async () => (await import('../../resources/locales/en-GB/audit.ts')).audit,
  safety: async () => (await import('../../resources/locales/en-GB/safety.ts')).safety,
  'problems/files': async () => (await import('../../resources/locales/en-GB/problems/files.ts')).files,
  'problems/members': async () => (await import('../../resources/locales/en-GB/problems/members.ts')).members,
  'problems/meetings': async () => (await import('../../resources/locales/en-GB/problems/meetings.ts')).meetings,
  'problems/minutes': async () => (await import('../../resources/locales/en-GB/problems/minutes.ts')).minutes,
  'problems/distribution': async () =>
    (await import('../../resources/locales/en-GB/problems/distribution.ts')).distribution,
  'problems/outreach': async () => (await import('../../resources/locales/en-GB/problems/outreach.ts')).outreach,
  'problems/conduct': async () => (await import('../../resources/locales/en-GB/problems/conduct.ts')).conduct,
  'problems/elections': async () => (await import('../../resources/locales/en-GB/problems/elections.ts')).elections,
  'problems/documents': async () => (await import('../../resources/locales/en-GB/problems/documents.ts')).documents,
  'problems/packs': async () => (await import('../../resources/locales/en-GB/problems/packs.ts')).packs,
  'problems/treasury': async () => (await import('../../resources/locales/en-GB/problems/treasury.ts')).treasury,
  'problems/agreement': async () => (await import('../../resources/locales/en-GB/problems/agreement.ts')).agreement,
  'problems/reports': async () => (await import('../../resources/locales/en-GB/problems/reports.ts')).reports,
  'problems/safety': async () => (await import('../../resources/locales/en-GB/problems/safety.ts')).safety,
};

const isLater = (namespace: string): namespace is Later => Object.hasOwn(LATER, namespace);

export const i18n = createInstance();

/** Problems' words come with their subject's: a form finds mistakes without asking the core. */
async function fetchWords(namespace: string): Promise<object> {
  if (!isLater(namespace)) throw new Error(`no screen has the words ${namespace}`);
  const problems = `problems/${namespace}`;
  const [words, ofProblems] = await Promise.all([
    LATER[namespace](),
    isLater(problems) ? LATER[problems]() : undefined,
  ]);
  // Not by loadNamespaces: it would wait for what is on its way, and that is this.
  if (ofProblems) i18n.addResourceBundle('en-GB', problems, ofProblems);
  return words;
}

const later: BackendModule = {
  type: 'backend',
  init() {},
  read(_language, namespace, callback) {
    fetchWords(namespace).then(
      (words) => callback(null, words as Parameters<typeof callback>[1]),
      (error: Error) => callback(error, null),
    );
  },
};

/**
 * Makes the words of the first screen ready. A component that asks for others (`useTranslation('members')`) waits for them in
 * the nearest Suspense, like a page for its code. React escapes, so i18next need not.
 */
export async function startWords(): Promise<void> {
  await i18n
    .use(initReactI18next)
    .use(later)
    .init({
      lng: 'en-GB',
      fallbackLng: 'en-GB',
      load: 'currentOnly',
      resources: { 'en-GB': AT_START },
      partialBundledLanguages: true,
      ns: Object.keys(AT_START),
      defaultNS: 'common',
      initAsync: false,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

/** Fetches all other words, so that no dialog has to wait for its own. */
export const loadOtherWords = (): Promise<void> => i18n.loadNamespaces(Object.keys(LATER));

/** Fetches the words of a problem, of whatever subject, before anybody has to say them. */
export function loadWordsOf({ key, fields = [], warnings = [] }: Problem): Promise<void> {
  return i18n.loadNamespaces([key, ...[...fields, ...warnings].map((each) => each.key)].map(problemNamespace));
}
