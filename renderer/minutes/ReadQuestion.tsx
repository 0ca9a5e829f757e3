import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { repliedInput } from '../../db/minutes/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { Button, DateField } from '../ui/index.ts';
import { FormDialog } from './FormDialog.tsx';
import css from './minutes.module.css';
import type { MinuteItem } from './words.ts';

const schema = repliedInput.pick({ on: true });

/** A6: a question from the floor, to be read; while its answer is to follow, the secretariat records here that it went. */
export function ReadQuestion({ row, mayReply }: { row: MinuteItem['questions'][number]; mayReply: boolean }) {
  const { t } = useTranslation('minutes');
  const { today } = useSession();
  const reply = useDo(api.minutes.recordReply);
  const [open, setOpen] = useState(false);
  const isWaiting = row.answerState === 'to_follow' && row.repliedOn === null;
  const after = row.repliedOn ? t('record.repliedOn', { date: formatDate(row.repliedOn) }) : '';
  return (
    <>
      <strong>{row.asker || t('record.aMember')}</strong>: {row.question}
      <br />
      {row.answer}{' '}
      {(row.answer === '' || isWaiting) && <span className={css.soft}>{t(`answer.${row.answerState}`)}</span>}
      {after !== '' && <span className={css.soft}> {after}</span>}
      {mayReply && isWaiting && (
        <div>
          {row.replyTo !== '' && <p className={css.soft}>{t('record.replyGoesTo', { where: row.replyTo })}</p>}
          <Button size="s" onPress={() => setOpen(true)}>
            {t('record.reply')}
          </Button>
        </div>
      )}
      {open && (
        <FormDialog
          title={t('record.reply')}
          text={t('record.replyText')}
          schema={schema}
          initial={{ on: today }}
          send={({ on }) => reply.run({ questionId: row.id, on })}
          done={t('record.replyDone')}
          onClose={() => setOpen(false)}
        >
          <DateField name="on" label={t('record.replyOn')} latest={today} />
        </FormDialog>
      )}
    </>
  );
}
