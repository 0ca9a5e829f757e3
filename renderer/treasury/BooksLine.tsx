import { useTranslation } from 'react-i18next';
import { formatInstant, formatNumber } from '../../db/base/format.ts';
import type { BookState } from '../../db/treasury/report-types.ts';
import { Asked, Card, StatusTag, type StatusTone, SummaryList, TextLink } from '../ui/index.ts';
import { useBookState } from './shared/bookState.ts';

const TONES = {
  right: 'good',
  reading: 'current',
  wrong: 'bad',
  stopped: 'warn',
  failed: 'bad',
} as const satisfies Record<BookState['state'], StatusTone>;

function useWords() {
  const { t } = useTranslation('treasury');
  return (book: BookState): string => {
    if (book.state === 'right') {
      return t('overview.booksRight', { count: book.events, at: formatInstant(book.at) });
    }
    if (book.state === 'reading') {
      return t('overview.booksReading', { done: formatNumber(book.done), all: formatNumber(book.all) });
    }
    if (book.state === 'wrong') return t('overview.booksWrong', { seq: book.seq });
    return t(book.state === 'stopped' ? 'overview.booksStopped' : 'overview.booksFailed');
  };
}

/** T1: whether the books are what was written, when they were last read, and their code now. */
export function BooksLine() {
  const { t } = useTranslation('treasury');
  const answer = useBookState();
  const wordsOf = useWords();
  return (
    <Card title={t('overview.books')} actions={<TextLink to="/treasury/periods">{t('overview.booksMore')}</TextLink>}>
      <Asked answer={answer}>
        {({ book, headCode }) => (
          <SummaryList
            rows={[
              {
                label: t('periods.state'),
                value: (
                  <>
                    <StatusTag tone={TONES[book.state]}>{t(`overview.bookTag.${book.state}`)}</StatusTag>{' '}
                    {wordsOf(book)}
                  </>
                ),
              },
              { label: t('overview.headCode'), value: headCode },
            ]}
          />
        )}
      </Asked>
    </Card>
  );
}
