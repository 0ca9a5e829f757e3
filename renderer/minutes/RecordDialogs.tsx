import { useTranslation } from 'react-i18next';
import { decisionInput, floorQuestionInput, interestInput, oralUpdateInput } from '../../db/minutes/input.ts';
import { ANSWER_STATES, DECIDED_HOW, DECLARED_WHEN } from '../../db/minutes/words.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Checkbox, ComboBox, FieldRow, NumberField, RadioGroup, Select, TextArea, TextField } from '../ui/index.ts';
import { FormDialog } from './FormDialog.tsx';
import { type MinuteItem, type MinutesPageData, memberOptions } from './words.ts';

const OF = { id: true, itemId: true } as const;
const decisionSchema = decisionInput.omit(OF);
const interestSchema = interestInput.omit(OF);
const updateSchema = oralUpdateInput.omit(OF);
const questionSchema = floorQuestionInput.omit(OF);

type Props<R> = { item: MinuteItem; row: R | null; onClose: () => void };
type WithPage<R> = Props<R> & { page: MinutesPageData };

/** A13: what was decided, agreed without a vote or by show of hands. */
export function DecisionDialog({ item, row, onClose }: Props<MinuteItem['decisions'][number]>) {
  const { t } = useTranslation('minutes');
  const save = useDo(api.minutes.saveDecision);
  return (
    <FormDialog
      title={t('record.decision')}
      schema={decisionSchema}
      initial={{
        text: row?.text ?? '',
        how: row?.how ?? 'agreed',
        carried: row?.carried ?? true,
        votesFor: row?.votesFor ?? null,
        votesAgainst: row?.votesAgainst ?? null,
        abstained: row?.abstained ?? null,
      }}
      send={(value) => save.run({ ...value, id: row?.id ?? null, itemId: item.id })}
      onClose={onClose}
    >
      {(watch) => (
        <>
          <TextArea name="text" label={t('record.decisionText')} rows={3} autoFocus />
          <RadioGroup
            name="how"
            label={t('record.how')}
            options={DECIDED_HOW.map((value) => ({ value, label: t(`decidedHow.${value}`) }))}
          />
          {watch('how') === 'show_of_hands' && (
            <>
              <p>{t('record.handsThere', { count: item.hands })}</p>
              <FieldRow>
                <NumberField name="votesFor" label={t('record.votesFor')} />
                <NumberField name="votesAgainst" label={t('record.votesAgainst')} />
                <NumberField name="abstained" label={t('record.abstained')} />
              </FieldRow>
            </>
          )}
          <Checkbox name="carried" label={t('record.isCarried')} />
        </>
      )}
    </FormDialog>
  );
}

/** A11: whose interest, of what kind, and whether they left the room. */
export function InterestDialog({ page, item, row, onClose }: WithPage<MinuteItem['interests'][number]>) {
  const { t } = useTranslation('minutes');
  const save = useDo(api.minutes.saveInterest);
  return (
    <FormDialog
      title={t('record.interest')}
      schema={interestSchema}
      initial={{
        memberId: row?.memberId ?? null,
        name: row?.name ?? '',
        nature: row?.nature ?? '',
        declared: row?.declared ?? 'at_start',
        leftRoom: row?.leftRoom ?? false,
      }}
      send={(value) => save.run({ ...value, id: row?.id ?? null, itemId: item.id })}
      onClose={onClose}
    >
      {(watch) => (
        <>
          <ComboBox name="memberId" label={t('record.member')} options={memberOptions(page)} optional />
          {watch('memberId') === null && <TextField name="name" label={t('record.orName')} optional />}
          <TextArea name="nature" label={t('record.nature')} rows={2} />
          <RadioGroup
            name="declared"
            label={t('record.declared')}
            options={DECLARED_WHEN.map((value) => ({ value, label: t(`declared.${value}`) }))}
          />
          <Checkbox name="leftRoom" label={t('record.leftRoomTick')} />
        </>
      )}
    </FormDialog>
  );
}

/** M11: what a member told the meeting from their community. */
export function OralUpdateDialog({ page, item, row, onClose }: WithPage<MinuteItem['updates'][number]>) {
  const { t } = useTranslation('minutes');
  const save = useDo(api.minutes.saveOralUpdate);
  return (
    <FormDialog
      title={t('record.oralUpdate')}
      schema={updateSchema}
      initial={{ ...(row && { memberId: row.memberId }), text: row?.text ?? '' }}
      send={(value) => save.run({ ...value, id: row?.id ?? null, itemId: item.id })}
      onClose={onClose}
    >
      <ComboBox name="memberId" label={t('record.member')} options={memberOptions(page)} />
      <TextArea name="text" label={t('record.updateText')} rows={5} />
    </FormDialog>
  );
}

/** A6: a question from the floor, with its answer or where the answer goes. */
export function QuestionDialog({ item, row, onClose }: Props<MinuteItem['questions'][number]>) {
  const { t } = useTranslation('minutes');
  const save = useDo(api.minutes.saveFloorQuestion);
  return (
    <FormDialog
      title={t('record.floorQuestion')}
      schema={questionSchema}
      initial={{
        asker: row?.asker ?? '',
        question: row?.question ?? '',
        answer: row?.answer ?? '',
        answeredBy: row?.answeredBy ?? '',
        answerState: row?.answerState ?? 'answered',
        replyTo: row?.replyTo ?? '',
      }}
      send={({ replyTo, ...value }) =>
        save.run({
          ...value,
          // A box that is not shown says nothing.
          replyTo: value.answerState === 'to_follow' ? replyTo : '',
          id: row?.id ?? null,
          itemId: item.id,
        })
      }
      onClose={onClose}
    >
      {(watch) => (
        <>
          <TextField name="asker" label={t('record.asker')} hint={t('record.askerHint')} optional />
          <TextArea name="question" label={t('record.question')} rows={3} />
          <Select
            name="answerState"
            label={t('record.answerState')}
            options={ANSWER_STATES.map((value) => ({ value, label: t(`answer.${value}`) }))}
          />
          <TextArea name="answer" label={t('record.answer')} rows={3} optional={watch('answerState') !== 'answered'} />
          <TextField name="answeredBy" label={t('record.answeredBy')} optional />
          {watch('answerState') === 'to_follow' && !row?.repliedOn && (
            <TextField name="replyTo" label={t('record.replyTo')} hint={t('record.replyToHint')} optional />
          )}
        </>
      )}
    </FormDialog>
  );
}
