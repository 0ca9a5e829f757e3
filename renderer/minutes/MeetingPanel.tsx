import { useTranslation } from 'react-i18next';
import { minutesFactsInput } from '../../db/minutes/input.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Asked, Card, FieldRow, Form, NumberField, Select, TextField, TimeField, toasts } from '../ui/index.ts';
import { MinutesProgress } from './MinutesProgress.tsx';
import css from './minutes.module.css';
import type { MinutesPageData } from './words.ts';

const schema = minutesFactsInput.omit({ meetingId: true, version: true });

/** The meeting's own facts and where the next one is (A8), then the way of the minutes. */
export function MeetingPanel({ page }: { page: MinutesPageData }) {
  const { t } = useTranslation('minutes');
  const change = useDo(api.minutes.changeFacts);
  const venues = useAsk(api.meetings.venues, {});
  const { minutes, meeting } = page;
  if (!minutes) return null;
  const { version, meetingId: _meeting, state: _state, ...facts } = minutes;
  return (
    <div className={css.stack}>
      <Card title={t('facts.title')}>
        <Asked answer={venues}>
          {(places) => (
            <Form
              key={version}
              schema={schema}
              initial={{ ...facts, opened: facts.opened ?? '', closed: facts.closed ?? '' }}
              send={(value) => change.run({ ...value, meetingId: meeting.id, version })}
              onDone={() => toasts.show({ text: t('facts.done') })}
            >
              <FieldRow>
                <TextField name="inTheChair" label={t('facts.inTheChair')} />
                <TextField name="takenBy" label={t('facts.takenBy')} />
              </FieldRow>
              <FieldRow>
                <TimeField name="opened" label={t('facts.opened')} optional />
                <TimeField name="closed" label={t('facts.closed')} optional />
              </FieldRow>
              <FieldRow>
                <NumberField name="publicPresent" label={t('facts.publicPresent')} optional />
                <NumberField name="pressPresent" label={t('facts.pressPresent')} optional />
              </FieldRow>
              <FieldRow>
                <Select
                  name="nextVenueId"
                  label={t('facts.nextVenue')}
                  emptyLabel={t('facts.notDecided')}
                  options={places.map(({ id, name }) => ({ value: id, label: name }))}
                />
                <TextField name="nextVenueNote" label={t('facts.nextVenueNote')} optional />
              </FieldRow>
            </Form>
          )}
        </Asked>
      </Card>
      <MinutesProgress page={page} />
    </div>
  );
}
