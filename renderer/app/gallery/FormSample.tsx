import { z } from 'zod';
import { clockTime, isoDate, optionalEmail, requiredLine, requiredProse } from '../../../db/base/fields.ts';
import { fail, ok } from '../../../db/base/outcome.ts';
import {
  Button,
  Card,
  DateField,
  Form,
  Page,
  RadioGroup,
  TextArea,
  TextField,
  TimeField,
  toasts,
} from '../../ui/index.ts';

const sample = z.object({
  title: requiredLine(80),
  date: isoDate(),
  time: clockTime(),
  email: optionalEmail(),
  kind: z.enum(['ordinary', 'event']),
  text: requiredProse(200),
});

/** A form whose call warns when there is no e-mail address, and is refused when the title is "refused". */
export function FormSample() {
  return (
    <Page narrow>
      <Card title="Plan a meeting">
        <Form
          schema={sample}
          initial={{ title: '', date: '', time: '', email: '', text: '' }}
          send={async (value, accepted) => {
            if (value.title === 'refused') return fail({ kind: 'changed', key: 'general.changed' });
            if (value.email === '' && !accepted.includes('A9')) {
              return fail({ kind: 'warned', key: 'general.warned', warnings: [{ rule: 'A9', key: 'fields.email' }] });
            }
            return ok(value);
          }}
          onDone={() => toasts.show({ text: 'The meeting is saved' })}
          submitLabel="Save the meeting"
          otherActions={<Button look="quiet">Cancel</Button>}
        >
          {({ f, form }) => (
            <>
              <TextField name={f('title')} label="Title" />
              <DateField name={f('date')} label="Date" />
              <TimeField name={f('time')} label="Start" />
              <TextField name={f('email')} label="E-mail" type="email" optional />
              <RadioGroup
                name={f('kind')}
                label="Kind"
                options={[
                  { value: 'ordinary', label: 'Ordinary meeting' },
                  { value: 'event', label: 'Public event' },
                ]}
              />
              {form.watch('kind') === 'event' && <p>A public event needs an advertisement.</p>}
              <TextArea name={f('text')} label="What it is about" count={{ of: 'characters', max: 200 }} />
            </>
          )}
        </Form>
      </Card>
    </Page>
  );
}
