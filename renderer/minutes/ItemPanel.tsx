import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AUDIENCES } from '../../db/meetings/words.ts';
import { minuteItemInput } from '../../db/minutes/input.ts';
import { ITEM_OUTCOMES, type ItemOutcome } from '../../db/minutes/words.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import {
  Button,
  ButtonRow,
  Card,
  ConfirmDialog,
  ProblemBanner,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  TimeField,
} from '../ui/index.ts';
import type { Autosave } from './autosave.ts';
import { ElectionText } from './ElectionText.tsx';
import { FormDialog } from './FormDialog.tsx';
import css from './minutes.module.css';
import { Records } from './Records.tsx';
import { useAtOnce } from './useAtOnce.ts';
import { useTyped } from './useAutosaves.ts';
import { useTold } from './useTold.ts';
import type { MinuteItem, MinutesPageData } from './words.ts';

const detailsSchema = minuteItemInput.pick({ title: true, audience: true, began: true });

/** Whether what is typed is on the disk, in a word and a mark. */
function SavedMark({ autosave }: { autosave: Autosave }) {
  const { t } = useTranslation('minutes');
  const { state } = useTyped(autosave);
  return (
    <p className={css.saved} role="status" data-state={state}>
      {state === 'saved' && <Check aria-hidden="true" />}
      {t(`take.save.${state}`)}
    </p>
  );
}

function ItemText({ autosave, item }: { autosave: Autosave; item: MinuteItem }) {
  const { t } = useTranslation('minutes');
  const { text, state, problem } = useTyped(autosave);
  return (
    <div className={css.stack}>
      {state === 'failed' && problem && (
        <ProblemBanner
          problem={problem}
          actions={
            problem.kind === 'changed' ? (
              <Button onPress={() => autosave.refresh(item.text, item.version, true)}>{t('take.showSaved')}</Button>
            ) : (
              <Button onPress={() => void autosave.type(`${text} `)}>{t('take.saveAgain')}</Button>
            )
          }
        />
      )}
      <TextArea
        label={t('take.text')}
        hint={t('take.textHint')}
        value={text}
        rows={10}
        onChange={autosave.type}
        onBlur={() => void autosave.flush()}
      />
    </div>
  );
}

type Props = { page: MinutesPageData; item: MinuteItem; at: number; autosave: Autosave; onNext: () => void };

/** One item: what was said, what became of it, and all that is recorded under it. */
export function ItemPanel({ page, item, at, autosave, onNext }: Props) {
  const { t } = useTranslation('minutes');
  const tell = useTold();
  const change = useDo(api.minutes.changeItem);
  const remove = useDo(api.minutes.removeItem);
  const [open, setOpen] = useState<'details' | 'remove' | null>(null);
  const { id: itemId, title, audience, began, outcome } = item;
  const set = async (facts: Partial<Pick<MinuteItem, 'title' | 'audience' | 'began' | 'outcome'>>) => {
    await autosave.flush();
    const { version } = autosave.now();
    const done = await change.run({ itemId, version, title, audience, began, outcome, ...facts });
    if (done.ok) autosave.moved(done.value.version);
    return done;
  };
  const [chosen, choose] = useAtOnce(outcome, (value) => tell(set({ outcome: value })));
  const takeAway = async () => {
    await autosave.flush();
    await tell(remove.run({ itemId, version: autosave.now().version }));
    setOpen(null);
  };
  return (
    <div className={css.stack}>
      <Card
        title={t('take.itemHeading', { number: at + 1, title })}
        actions={
          <>
            <SavedMark autosave={autosave} />
            <Button size="s" look="quiet" onPress={() => setOpen('details')}>
              {t('take.details')}
            </Button>
          </>
        }
      >
        <div className={css.stack}>
          <ItemText autosave={autosave} item={item} />
          {item.kind === 'election' && <ElectionText meetingId={page.meeting.id} autosave={autosave} />}
          <RadioGroup
            label={t('take.outcome')}
            layout="inline"
            value={chosen ?? ''}
            options={ITEM_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
            onChange={(value) => choose(value as ItemOutcome)}
          />
          {outcome === 'decided' && item.decisions.length === 0 && (
            <p className={css.soft}>{t('take.needsDecision')}</p>
          )}
        </div>
      </Card>
      <Records page={page} item={item} />
      <ButtonRow>
        <Button look="primary" onPress={onNext}>
          {t('take.next')}
        </Button>
        {item.agendaItemId === null && (
          <Button look="quiet" onPress={() => setOpen('remove')}>
            {t('take.removeItem')}
          </Button>
        )}
      </ButtonRow>
      {open === 'details' && (
        <FormDialog
          title={t('take.details')}
          schema={detailsSchema}
          initial={{ title, audience, began: began ?? '' }}
          send={set}
          onClose={() => setOpen(null)}
        >
          <TextField name="title" label={t('take.itemTitle')} />
          <TimeField name="began" label={t('take.began')} hint={t('take.beganHint')} optional />
          <Select
            name="audience"
            label={t('take.audience')}
            hint={t('take.audienceHint')}
            options={AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) }))}
          />
        </FormDialog>
      )}
      <ConfirmDialog
        title={t('take.removeItem')}
        isOpen={open === 'remove'}
        confirmLabel={t('take.removeItem')}
        tone="danger"
        onConfirm={() => void takeAway()}
        onCancel={() => setOpen(null)}
      >
        {t('take.removeItemText', { title })}
      </ConfirmDialog>
    </div>
  );
}
