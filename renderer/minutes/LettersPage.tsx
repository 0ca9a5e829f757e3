import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { chosenLetters } from '../documents/letterText.ts';
import {
  Asked,
  BackArrow,
  Button,
  ButtonRow,
  Card,
  Checkbox,
  EmptyState,
  Page,
  PageHeader,
  TextArea,
  TextLink,
} from '../ui/index.ts';
import css from './minutes.module.css';
import type { SuggestedLetters } from './words.ts';

type Person = SuggestedLetters['people'][number];

/** Why somebody is written to, in a few words. */
function useWhy(): (person: Person) => string {
  const { t } = useTranslation('minutes');
  return ({ actions, owes, asked, came }) =>
    [
      ...(actions > 0 ? [t('letters.actions', { count: actions })] : []),
      ...(owes > 0 ? [t('letters.owes', { count: owes })] : []),
      ...(asked ? [t('letters.asked')] : []),
      ...(came ? [t('letters.came')] : []),
    ].join(', ');
}

function Letters({ meetingId, people }: { meetingId: number; people: readonly Person[] }) {
  const { t } = useTranslation('minutes');
  const navigate = useNavigate();
  const whyOf = useWhy();
  // What was chosen before the preview is there again on coming back.
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(
    new Map(
      chosenLetters.get().flatMap(({ key, text }) => (people.some((each) => each.key === key) ? [[key, text]] : [])),
    ),
  );
  const set = (key: string, text: string | null) => {
    const next = new Map(texts);
    if (text === null) next.delete(key);
    else next.set(key, text);
    setTexts(next);
  };
  const show = () => {
    chosenLetters.set(people.flatMap(({ key }) => (texts.has(key) ? [{ key, text: texts.get(key) ?? '' }] : [])));
    void navigate({ to: '/documents/preview', search: { kind: 'followUpLetters', meeting: meetingId } });
  };
  const isAll = texts.size === people.length;
  return (
    <Card title={t('letters.who')}>
      <div className={css.stack}>
        {people.map((person) => {
          const { key, name, hasAddress, text } = person;
          const typed = texts.get(key);
          return (
            <div key={key} className={css.stack}>
              <Checkbox
                label={name}
                hint={hasAddress ? whyOf(person) : `${whyOf(person)}. ${t('letters.noAddress')}`}
                value={typed !== undefined}
                onChange={(isChosen) => set(key, isChosen ? text : null)}
              />
              {typed !== undefined && (
                <TextArea
                  label={t('letters.text', { name })}
                  hint={t('letters.textHint')}
                  rows={12}
                  value={typed}
                  onChange={(next) => set(key, next)}
                />
              )}
            </div>
          );
        })}
        <ButtonRow>
          <Button look="primary" isDisabled={texts.size === 0} onPress={show}>
            {t('letters.preview', { count: texts.size })}
          </Button>
          <Button
            look="quiet"
            onPress={() => setTexts(new Map(isAll ? [] : people.map(({ key, text }) => [key, texts.get(key) ?? text])))}
          >
            {t(isAll ? 'letters.none' : 'letters.all')}
          </Button>
        </ButtonRow>
      </div>
    </Card>
  );
}

/** A13, A6: letters to those who have something to do after a meeting, and to those who wait for an answer. */
export function LettersPage() {
  const { t } = useTranslation('minutes');
  const { meetingId } = useParams({ from: '/meetings/$meetingId/letters' });
  const answer = useAsk(api.minutes.letters, { meetingId: Number(meetingId) });
  return (
    <Page narrow>
      <PageHeader
        title={t('letters.title')}
        lead={t('letters.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/meetings/$meetingId" params={{ meetingId }} search={{ tab: 'minutes' }}>
              {answer.state === 'ready' ? formatDate(answer.value.date) : t('take.back')}
            </TextLink>
          </>
        }
      />
      <Asked answer={answer}>
        {({ people }) =>
          people.length === 0 ? (
            <Card>
              <EmptyState title={t('letters.empty')}>{t('letters.emptyHelp')}</EmptyState>
            </Card>
          ) : (
            <Letters meetingId={Number(meetingId)} people={people} />
          )
        }
      </Asked>
    </Page>
  );
}
