import { Page, PageHeader, ProblemBanner } from '../ui/index.ts';

/** A page that somebody reached by its address whose role does not open it. */
export const NotAllowed = ({ title }: { title: string }) => (
  <Page>
    <PageHeader title={title} />
    <ProblemBanner problem={{ kind: 'notAllowed', key: 'general.notAllowed' }} />
  </Page>
);
