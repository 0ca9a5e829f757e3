import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { venueChangeInput, venueInput } from '../../db/meetings/input.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay } from '../app/status.ts';
import {
  Asked,
  BackArrow,
  Button,
  Card,
  Checkbox,
  DataTable,
  Dialog,
  EmptyState,
  FieldSet,
  Form,
  NumberField,
  Page,
  PageHeader,
  StatusTag,
  TextArea,
  TextField,
  TextLink,
  toasts,
} from '../ui/index.ts';
import css from './meetings.module.css';
import type { Venue } from './words.ts';

const changeSchema = venueChangeInput.omit({ venueId: true, version: true });

const NEW = {
  ...{ name: '', address: '', stepFree: false, hearingLoop: false, accessibleToilet: false },
  ...{ accessibility: '', capacity: null, contact: '' },
};

function Fields() {
  const { t } = useTranslation('meetings');
  return (
    <>
      <TextField name="name" label={t('venues.name')} />
      <TextArea name="address" label={t('venues.address')} rows={3} />
      <FieldSet legend={t('venues.access')}>
        <Checkbox name="stepFree" label={t('venues.stepFree')} />
        <Checkbox name="hearingLoop" label={t('venues.hearingLoop')} />
        <Checkbox name="accessibleToilet" label={t('venues.accessibleToilet')} />
      </FieldSet>
      <TextArea
        name="accessibility"
        label={t('venues.accessibility')}
        hint={t('venues.accessibilityHint')}
        rows={3}
        optional
      />
      <NumberField name="capacity" label={t('venues.capacity')} unit={t('facts.people')} optional />
      <TextArea name="contact" label={t('venues.contact')} rows={2} optional />
    </>
  );
}

/** Adds a venue, or changes one. */
function VenueDialog({ venue, onClose }: { venue: Venue | 'new'; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const { t: tc } = useTranslation('common');
  const add = useDo(api.meetings.addVenue);
  const change = useDo(api.meetings.changeVenue);
  const cancel = (
    <Button look="quiet" onPress={onClose}>
      {tc('cancel')}
    </Button>
  );
  const done = (text: string) => () => {
    toasts.show({ text });
    onClose();
  };
  if (venue === 'new') {
    return (
      <Dialog title={t('venues.add')} isOpen onClose={onClose}>
        <Form
          schema={venueInput}
          initial={NEW}
          send={add.run}
          onDone={done(t('venues.added'))}
          submitLabel={t('venues.submit')}
          otherActions={cancel}
          guard={false}
        >
          <Fields />
        </Form>
      </Dialog>
    );
  }
  const { id, version, upcoming: _upcoming, ...facts } = venue;
  return (
    <Dialog title={t('venues.change', { name: venue.name })} isOpen onClose={onClose}>
      <Form
        schema={changeSchema}
        initial={facts}
        send={(value) => change.run({ ...value, venueId: id, version })}
        onDone={done(t('venues.changed'))}
        submitLabel={t('venues.submit')}
        otherActions={cancel}
        guard={false}
      >
        <Fields />
        <Checkbox name="active" label={t('venues.active')} hint={t('venues.activeHint')} />
      </Form>
    </Dialog>
  );
}

/** A8: who can get in, in words. */
export function AccessWords({ venue }: { venue: Pick<Venue, 'stepFree' | 'hearingLoop' | 'accessibleToilet'> }) {
  const { t } = useTranslation('meetings');
  const also = [venue.hearingLoop && t('facts.hearingLoop'), venue.accessibleToilet && t('facts.accessibleToilet')];
  return (
    <>
      <StatusTag tone={venue.stepFree ? 'good' : 'warn'}>
        {venue.stepFree ? t('facts.stepFree') : t('facts.noStepFree')}
      </StatusTag>
      <div className={css.soft}>{also.filter(Boolean).join(' · ')}</div>
    </>
  );
}

/** A8: where the group meets. */
export function VenuesPage() {
  const { t } = useTranslation('meetings');
  const mayChange = useMay('administrator');
  const answer = useAsk(api.meetings.venues, {});
  const [shown, setShown] = useState<Venue | 'new' | null>(null);
  const add = mayChange && (
    <Button look="primary" onPress={() => setShown('new')}>
      {t('venues.add')}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={t('venues.title')}
        lead={t('venues.lead')}
        actions={add}
        back={
          <>
            <BackArrow />
            <TextLink to="/meetings">{t('back')}</TextLink>
          </>
        }
      />
      <Asked answer={answer}>
        {(venues) => (
          <Card flush>
            <DataTable
              caption={t('venues.title')}
              rows={venues}
              rowKey={(venue) => venue.id}
              rowName={(venue) => venue.name}
              onOpen={mayChange ? setShown : undefined}
              initialSort={{ key: 'name', direction: 'up' }}
              empty={<EmptyState title={t('venues.empty')}>{t('venues.emptyHelp')}</EmptyState>}
              columns={[
                {
                  key: 'name',
                  label: t('venues.name'),
                  cell: (venue) => (
                    <>
                      {venue.name} {!venue.active && <StatusTag tone="off">{t('venues.inactive')}</StatusTag>}
                    </>
                  ),
                  sortBy: (venue) => venue.name.toLowerCase(),
                },
                {
                  key: 'address',
                  label: t('venues.address'),
                  cell: (venue) => venue.address.split('\n').join(', '),
                },
                { key: 'access', label: t('venues.access'), cell: (venue) => <AccessWords venue={venue} /> },
                {
                  key: 'capacity',
                  label: t('venues.capacity'),
                  cell: (venue) => venue.capacity ?? '',
                  sortBy: (venue) => venue.capacity ?? 0,
                  align: 'end',
                },
                {
                  key: 'upcoming',
                  label: t('venues.upcoming'),
                  cell: (venue) => venue.upcoming,
                  sortBy: (venue) => venue.upcoming,
                  align: 'end',
                },
              ]}
            />
          </Card>
        )}
      </Asked>
      {shown && <VenueDialog venue={shown} onClose={() => setShown(null)} />}
    </Page>
  );
}
