import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { requestAnswerInput, requestInput } from '../../db/meetings/input.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import {
  Asked,
  Button,
  Card,
  ComboBox,
  DateField,
  Dialog,
  EmptyState,
  Form,
  RadioGroup,
  Select,
  StatusTag,
  type StatusTone,
  TextArea,
  toasts,
} from '../ui/index.ts';
import css from './meetings.module.css';
import type { MeetingPageData } from './words.ts';

type Request = MeetingPageData['requests'][number];

const TONES: Record<Request['answer'], StatusTone> = { open: 'warn', placed: 'good', later: 'info', declined: 'off' };
const ANSWERS = ['placed', 'later', 'declined', 'open'] as const;

const recordSchema = requestInput.omit({ meetingId: true });
const answerSchema = requestAnswerInput.omit({ requestId: true });

function RecordDialog({ page, onClose }: { page: MeetingPageData; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const { t: tc } = useTranslation('common');
  const { today } = useSession();
  const choices = useAsk(api.meetings.choices, {});
  const record = useDo(api.meetings.recordRequest);
  const meetingId = page.meeting.id;
  return (
    <Dialog title={t('requests.add')} isOpen onClose={onClose}>
      <Asked answer={choices}>
        {({ members }) => (
          <Form
            schema={recordSchema}
            initial={{ memberId: null as unknown as number, receivedOn: today, text: '' }}
            send={(value) => record.run({ ...value, meetingId })}
            onDone={() => {
              toasts.show({ text: t('requests.recorded') });
              onClose();
            }}
            submitLabel={t('requests.submit')}
            otherActions={
              <Button look="quiet" onPress={onClose}>
                {tc('cancel')}
              </Button>
            }
            guard={false}
          >
            <ComboBox
              name="memberId"
              label={t('requests.member')}
              options={members.map(({ id, firstName, surname, organisation }) => ({
                value: id as number,
                label: `${firstName} ${surname}`,
                detail: organisation,
              }))}
            />
            <DateField name="receivedOn" label={t('requests.receivedOn')} latest={today} />
            <TextArea name="text" label={t('requests.text')} rows={4} />
          </Form>
        )}
      </Asked>
    </Dialog>
  );
}

function AnswerDialog({ page, request, onClose }: { page: MeetingPageData; request: Request; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const { t: tc } = useTranslation('common');
  const answer = useDo(api.meetings.answerRequest);
  const { id: requestId, itemId, answerNote: note } = request;
  return (
    <Dialog title={t('requests.answerTitle')} isOpen onClose={onClose}>
      <p className={css.requestText}>{request.text}</p>
      <Form
        schema={answerSchema}
        initial={{ answer: request.answer === 'open' ? 'placed' : request.answer, note, itemId }}
        send={(value) => answer.run({ ...value, itemId: value.answer === 'placed' ? value.itemId : null, requestId })}
        onDone={() => {
          toasts.show({ text: t('requests.answered') });
          onClose();
        }}
        submitLabel={t('requests.answerSubmit')}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
        guard={false}
      >
        {({ form }) => {
          const chosen = form.watch('answer');
          return (
            <>
              <RadioGroup
                name="answer"
                label={t('requests.answer')}
                options={ANSWERS.map((value) => ({ value, label: t(`requests.state.${value}`) }))}
              />
              {chosen === 'placed' && (
                <Select
                  name="itemId"
                  label={t('requests.item')}
                  options={page.items.map(({ id, title }, at) => ({
                    value: id as number,
                    label: `${at + 1}. ${title}`,
                  }))}
                />
              )}
              <TextArea
                name="note"
                label={t(chosen === 'placed' || chosen === 'open' ? 'requests.noteOptional' : 'requests.note')}
                rows={3}
                optional={chosen === 'placed' || chosen === 'open'}
              />
            </>
          );
        }}
      </Form>
    </Dialog>
  );
}

/** A3: what members asked for before the meeting, and the answers. */
export function RequestsCard({ page }: { page: MeetingPageData }) {
  const { t } = useTranslation('meetings');
  const [recording, setRecording] = useState(false);
  const [answering, setAnswering] = useState<Request | null>(null);
  const { requests, items, may } = page;
  const placeOf = (request: Request) => {
    const at = items.findIndex((item) => item.id === request.itemId);
    return at < 0 ? null : `${t('requests.item')}: ${at + 1}. ${items[at]?.title ?? ''}`;
  };
  return (
    <Card
      title={t('requests.title')}
      actions={
        may.arrange && (
          <Button look="quiet" onPress={() => setRecording(true)}>
            {t('requests.add')}
          </Button>
        )
      }
    >
      {requests.length === 0 ? (
        <EmptyState title={t('requests.empty')}>{t('requests.emptyHelp')}</EmptyState>
      ) : (
        <ul className={css.plainList}>
          {requests.map((request) => (
            <li key={request.id} className={css.request}>
              <div className={css.requestHead}>
                <span>
                  <strong>
                    {request.firstName} {request.surname}
                  </strong>
                  {request.organisation && `, ${request.organisation}`}{' '}
                  <span className={css.soft}>{formatDate(request.receivedOn)}</span>
                </span>
                <span className={css.actions}>
                  <StatusTag tone={TONES[request.answer]}>{t(`requests.state.${request.answer}`)}</StatusTag>
                  {may.arrange && (
                    <Button
                      size="s"
                      onPress={() => setAnswering(request)}
                      aria-label={`${t('requests.answer')}: ${request.firstName} ${request.surname}`}
                    >
                      {t('requests.answer')}
                    </Button>
                  )}
                </span>
              </div>
              <p className={css.requestText}>{request.text}</p>
              {placeOf(request) && <div className={css.soft}>{placeOf(request)}</div>}
              {request.answerNote && <div className={css.soft}>{request.answerNote}</div>}
            </li>
          ))}
        </ul>
      )}
      {recording && <RecordDialog page={page} onClose={() => setRecording(false)} />}
      {answering && <AnswerDialog page={page} request={answering} onClose={() => setAnswering(null)} />}
    </Card>
  );
}
