import {
  Archive,
  CalendarDays,
  CircleHelp,
  FileText,
  Grid3x3,
  Handshake,
  History,
  Home,
  KeyRound,
  Landmark,
  type LucideIcon,
  Megaphone,
  PoundSterling,
  Presentation,
  Scale,
  SlidersHorizontal,
  Users,
  Vote,
} from 'lucide-react';
import type { Role } from '../../db/office/roles.ts';

/** `roles`: only for these; the API refuses the others anyway. */
type NavigationLink = { key: string; to: string; icon: LucideIcon; roles?: readonly Role[] };

/** The left navigation, group by group. `key` is the word in the namespace `common`, under `nav`. */
export const NAVIGATION = [
  {
    key: 'work',
    links: [
      { key: 'home', to: '/', icon: Home },
      { key: 'members', to: '/members', icon: Users },
      { key: 'coverage', to: '/members/coverage', icon: Grid3x3 },
      { key: 'meetings', to: '/meetings', icon: CalendarDays },
      { key: 'events', to: '/events', icon: Presentation },
      { key: 'press', to: '/press', icon: Megaphone },
      { key: 'elections', to: '/elections', icon: Vote },
      { key: 'treasury', to: '/treasury', icon: PoundSterling },
      { key: 'agreement', to: '/agreement', icon: Handshake },
      { key: 'documents', to: '/documents', icon: FileText },
      // For all: a vice chair may have no role but reading. Who has no cases to see is told so.
      { key: 'conduct', to: '/conduct', icon: Scale },
    ],
  },
  {
    key: 'administration',
    links: [
      { key: 'group', to: '/office', icon: Landmark },
      { key: 'people', to: '/office/people', icon: KeyRound, roles: ['administrator'] },
      { key: 'settings', to: '/office/settings', icon: SlidersHorizontal },
      { key: 'audit', to: '/office/audit', icon: History, roles: ['administrator', 'chair'] },
      { key: 'backups', to: '/office/backups', icon: Archive, roles: ['administrator'] },
      { key: 'help', to: '/help', icon: CircleHelp },
    ],
  },
] as const satisfies { key: string; links: readonly NavigationLink[] }[];

const ALL = NAVIGATION.flatMap((group) => group.links.map((link) => link.to));

/** The link that a path belongs to: the longest that begins it, so that only one is marked; empty when none. */
export function linkOf(path: string): string {
  const fits = ALL.filter((to) => path === to || (to !== '/' && path.startsWith(`${to}/`)));
  return fits.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** Whether somebody with these roles is shown the link. */
export const isFor = (link: object, roles: readonly Role[]): boolean => {
  const { roles: wanted } = link as Pick<NavigationLink, 'roles'>;
  return wanted === undefined || wanted.some((role) => roles.includes(role));
};
