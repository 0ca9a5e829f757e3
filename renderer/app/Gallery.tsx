import { Page, PageHeader } from '../ui/index.ts';

/** Every shared component in its states. */
export function Gallery() {
  return (
    <Page>
      <PageHeader title="Gallery" />
    </Page>
  );
}
