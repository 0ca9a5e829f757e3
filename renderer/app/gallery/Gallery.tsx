import { Page, PageHeader, StatusTag, Tabs } from '../../ui/index.ts';
import { FieldsSample } from './FieldsSample.tsx';
import { FormSample } from './FormSample.tsx';
import { ListsSample } from './ListsSample.tsx';
import { OverlaysSample } from './OverlaysSample.tsx';
import { PartsSample } from './PartsSample.tsx';
import { TimeSample } from './TimeSample.tsx';

/**
 * Every shared component in its states, for those who build screens and for the browser tests. Not linked from
 * anywhere, and the only page whose words are not in resources/locales: nobody but us reads it.
 */
export function Gallery() {
  return (
    <Page>
      <PageHeader
        title="Gallery"
        lead="The shared components in their states"
        tag={
          <StatusTag tone="info" shape={false}>
            For developers
          </StatusTag>
        }
      />
      <Tabs
        label="Kinds of component"
        tabs={[
          { id: 'parts', label: 'Parts', content: <PartsSample /> },
          { id: 'fields', label: 'Fields', content: <FieldsSample /> },
          { id: 'form', label: 'Form', content: <FormSample /> },
          { id: 'lists', label: 'Lists', content: <ListsSample /> },
          { id: 'time', label: 'Time', content: <TimeSample /> },
          { id: 'overlays', label: 'Overlays', content: <OverlaysSample /> },
        ]}
      />
    </Page>
  );
}
