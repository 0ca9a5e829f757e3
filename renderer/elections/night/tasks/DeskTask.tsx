import { Check } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useDo } from '../../../app/ask.ts';
import { api } from '../../../app/client.ts';
import { Asked, announce, Button, cx, Field, matches, ProblemBanner } from '../../../ui/index.ts';
import { type Contest, type DeskData, type Round, useOfficeName } from '../../words.ts';
import { RollButton } from '../BeforeVote.tsx';
import css from '../night.module.css';
import { Task } from '../Task.tsx';
import { useTake } from '../useTake.ts';
import { VoidButton } from '../VoidDialog.tsx';
import { ClosePoll } from './ClosePoll.tsx';

type Props = { contest: Contest; round: Round };
type Mark = DeskData['entries'][number];

/** How many names are shown without a search: the whole roll would be read over shoulders. */
const SHOWN = 8;

const COUNTERS = ['replaced', 'notReturned', 'helped', 'tendered'] as const;

/** E9: a paper is given to a name: issued yes or no, and nothing else. Typing finds the name, Enter gives the paper. */
function RollDesk({ round, desk }: { round: Round; desk: DeskData }) {
  const { t } = useTranslation('elections');
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  // The last name only, until the next: nobody sees in which order papers were given.
  const [last, setLast] = useState<Mark | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const { take, busy, problem } = useTake();
  const issue = useDo(api.elections.issuePaper);
  const takeBack = useDo(api.elections.takeBackPaper);
  const found =
    text.trim() === ''
      ? []
      : desk.entries.filter((mark) => matches({ label: mark.name, detail: mark.substitute }, text));
  const shown = found.slice(0, SHOWN);
  const marked = shown[Math.min(at, shown.length - 1)];

  useEffect(() => {
    const onSlash = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || (event.target as Element).closest?.('input, textarea')) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', onSlash);
    input.current?.focus();
    return () => window.removeEventListener('keydown', onSlash);
  }, []);

  const unissue = ({ memberId, name }: Mark) =>
    void take(
      () => takeBack.run({ roundId: round.id, memberId }),
      () => {
        setLast(null);
        announce(t('night.desk.takenBack', { name }));
      },
    );
  const give = (mark: Mark) => {
    if (mark.issued || !mark.entitled || busy) return;
    void take(
      () => issue.run({ roundId: round.id, memberId: mark.memberId }),
      () => {
        setLast(mark);
        announce(t('night.desk.given', { name: mark.name }));
        setText('');
        setAt(0);
        input.current?.focus();
      },
    );
  };
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && shown.length > 0) {
      event.preventDefault();
      setAt((at + by + shown.length) % shown.length);
    } else if (event.key === 'Enter' && marked) {
      event.preventDefault();
      give(marked);
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault();
      setText('');
    }
  };
  return (
    <div className={css.side}>
      {problem && <ProblemBanner problem={problem} />}
      <Field label={t('night.desk.search')} hint={t('night.desk.searchHint')}>
        {(control) => (
          <input
            {...control}
            ref={input}
            className={css.search}
            data-own-enter={text !== '' ? '' : undefined}
            role="combobox"
            aria-expanded={shown.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={marked ? `${listId}-${marked.memberId}` : undefined}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKey}
          />
        )}
      </Field>
      <p role="status" className={css.lead}>
        {text.trim() === ''
          ? t('night.desk.typeName')
          : found.length === 0
            ? t('night.desk.nobody')
            : t('night.desk.found', { count: found.length })}
      </p>
      {last && text === '' && (
        <div className={css.lastGiven}>
          <span className={css.given}>
            <Check aria-hidden="true" />
            {t('night.desk.given', { name: last.name })}
          </span>
          <Button onPress={() => unissue(last)} busy={busy}>
            {t('night.desk.takeBackLast')}
          </Button>
        </div>
      )}
      {shown.length > 0 && (
        <div className={css.roll} id={listId} role="listbox" aria-label={t('night.desk.roll')}>
          {shown.map((mark) => (
            <div
              key={mark.memberId}
              id={`${listId}-${mark.memberId}`}
              role="option"
              tabIndex={-1}
              aria-selected={mark === marked}
              className={cx(css.rollRow, mark === marked && css.rollMarked)}
              onClick={() => give(mark)}
              onKeyDown={onKey}
            >
              <span>
                <span className={css.rollName}>{mark.name}</span>
                {mark.substitute !== '' && <span> ({t('night.desk.substitute', { name: mark.substitute })})</span>}
              </span>
              {!mark.entitled ? (
                <span>
                  {t('night.desk.notEntitled', { reason: mark.reason ? t(`notEntitled.${mark.reason}`) : '' })}
                </span>
              ) : mark.issued ? (
                <span className={css.given}>
                  <Check aria-hidden="true" />
                  {t('night.desk.hasPaper')}
                </span>
              ) : (
                <span>{t('night.desk.noPaper')}</span>
              )}
            </div>
          ))}
        </div>
      )}
      {marked?.issued && (
        <div>
          <Button onPress={() => unissue(marked)} busy={busy}>
            {t('night.desk.takeBack', { name: marked.name })}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What the desk counts: totals only, never whose. */
function Counters({ round, desk }: { round: Round; desk: DeskData }) {
  const { t } = useTranslation('elections');
  const { take, problem } = useTake();
  const count = useDo(api.elections.countAtDesk);
  const change = (what: (typeof COUNTERS)[number], by: 1 | -1) =>
    void take(() => count.run({ roundId: round.id, what, by }));
  return (
    <section aria-label={t('night.desk.counters')}>
      {problem && <ProblemBanner problem={problem} />}
      {COUNTERS.map((what) => (
        <div key={what} className={css.counter}>
          <span>{t(`night.desk.${what}`)}</span>
          <Button
            size="s"
            aria-label={t('night.desk.less', { what: t(`night.desk.${what}`) })}
            onPress={() => change(what, -1)}
            isDisabled={desk.desk[what] === 0}
          >
            {'−'}
          </Button>
          <output className={css.counterFigure} aria-label={t(`night.desk.${what}`)}>
            {desk.desk[what]}
          </output>
          <Button
            size="s"
            aria-label={t('night.desk.more', { what: t(`night.desk.${what}`) })}
            onPress={() => change(what, 1)}
          >
            {'+'}
          </Button>
        </div>
      ))}
    </section>
  );
}

/** The poll is open: the printed roll is marked first, the laptop mirrors it. */
export function DeskTask({ contest, round }: Props) {
  const { t } = useTranslation('elections');
  const nameOf = useOfficeName();
  const [isClosing, setClosing] = useState(false);
  const answer = useAsk(api.elections.desk, { roundId: round.id });
  if (answer.state !== 'ready') return <Asked answer={answer}>{() => null}</Asked>;
  const desk = answer.value;
  if (isClosing)
    return <ClosePoll contest={contest} round={round} rollMarks={desk.issued} onBack={() => setClosing(false)} />;
  return (
    <Task
      title={t('night.desk.title', { office: nameOf(contest) })}
      lead={t('night.desk.lead', { colour: t(`colour.${round.colour}`) })}
      main={{ label: t('night.desk.main'), run: () => setClosing(true) }}
      others={
        <>
          <RollButton />
          <VoidButton round={round} />
        </>
      }
    >
      <div className={css.desk}>
        <RollDesk round={round} desk={desk} />
        <div className={css.side}>
          <p>
            <span className={css.big}>
              {t('night.desk.issued', {
                issued: desk.issued,
                voters: desk.entries.filter(({ entitled }) => entitled).length,
              })}
            </span>
          </p>
          <Counters round={round} desk={desk} />
        </div>
      </div>
    </Task>
  );
}
