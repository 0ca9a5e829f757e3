import {
  Archive,
  CalendarDays,
  FileText,
  Grid3x3,
  History,
  Home,
  KeyRound,
  Landmark,
  type LucideIcon,
  SlidersHorizontal,
  Users,
} from 'lucide-react';

/** The left navigation, group by group. `key` is the word in the namespace `common`, under `nav`. */
export const NAVIGATION = [
  {
    key: 'work',
    links: [
      { key: 'home', to: '/', icon: Home },
      { key: 'members', to: '/members', icon: Users },
      { key: 'coverage', to: '/members/coverage', icon: Grid3x3 },
      { key: 'meetings', to: '/meetings', icon: CalendarDays },
      { key: 'documents', to: '/documents', icon: FileText },
    ],
  },
  {
    key: 'administration',
    links: [
      { key: 'group', to: '/office', icon: Landmark },
      { key: 'people', to: '/office/people', icon: KeyRound },
      { key: 'settings', to: '/office/settings', icon: SlidersHorizontal },
      { key: 'audit', to: '/office/audit', icon: History },
      { key: 'backups', to: '/office/backups', icon: Archive },
    ],
  },
] as const satisfies { key: string; links: readonly { key: string; to: string; icon: LucideIcon }[] }[];

const ALL = NAVIGATION.flatMap((group) => group.links.map((link) => link.to));

/** The link that a path belongs to: the longest that begins it, so that only one is marked; empty when none. */
export function linkOf(path: string): string {
  const fits = ALL.filter((to) => path === to || (to !== '/' && path.startsWith(`${to}/`)));
  return fits.sort((a, b) => b.length - a.length)[0] ?? '';
}
