import type { ReactNode } from 'react';
import { useMay } from '../app/status.ts';
import { ProblemBanner } from '../ui/index.ts';

/** What only the administrator can do: others who come here by an address learn why they cannot, before they type anything. */
export function ForAdministrator({ children }: { children: ReactNode }) {
  const isAdministrator = useMay('administrator');
  return isAdministrator ? children : <ProblemBanner problem={{ kind: 'notAllowed', key: 'general.notAllowed' }} />;
}
