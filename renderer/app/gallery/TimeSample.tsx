import { useState } from 'react';
import { Card, EventCalendar, Page, StateSteps, toasts, YearCalendar } from '../../ui/index.ts';

const EVENTS = [
  { key: 1, date: '2011-05-24', time: '7pm', label: 'Public meeting', tone: 'strong' as const },
  { key: 2, date: '2011-05-17', label: 'Agenda is due' },
  { key: 3, date: '2011-05-31', time: '6:30pm', label: 'Steering committee', tone: 'off' as const },
  { key: 4, date: '2011-09-13', time: '7pm', label: 'Ordinary meeting' },
].map((event) => ({ ...event, onOpen: () => toasts.show({ text: event.label }) }));

/** States with dates, a month, a year. */
export function TimeSample() {
  const [month, setMonth] = useState('2011-05');
  return (
    <Page>
      <Card title="States of the agenda">
        <StateSteps
          label="States of the agenda"
          steps={[
            { key: 'draft', label: 'Draft', state: 'done', detail: 'Done on 6 May 2011' },
            { key: 'chair', label: 'With the chair', state: 'done', isLate: true, detail: 'Sent on 12 May 2011' },
            {
              key: 'agreed',
              label: 'Agreed by the chair',
              state: 'current',
              isLate: true,
              detail: 'Due on 14 May 2011',
            },
            { key: 'published', label: 'Published', state: 'toDo', detail: 'Due on 17 May 2011' },
          ]}
        />
      </Card>
      <Card title="A month">
        <EventCalendar month={month} onMonth={setMonth} events={EVENTS} today="2011-05-10" />
      </Card>
      <Card title="A year">
        <YearCalendar from="2011-04" events={EVENTS} today="2011-05-10" />
      </Card>
    </Page>
  );
}
