import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant, formatNumber } from '../../../db/base/format.ts';
import type { BookPage } from '../../../db/treasury/report-types.ts';
import { useAsk, useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Asked, Banner, Button, ButtonRow, Card, SummaryList } from '../../ui/index.ts';

/** How often a reading under way is asked how far it has got, in milliseconds. */
const LOOK_EVERY = 1_000;

function State({ page }: { page: BookPage }) {
  const { t } = useTranslation('treasury');
  const { book } = page;
  if (book.state === 'right') {
    return (
      <Banner tone="success" title={t('books.right')}>
        {t('books.rightText', { count: book.events, at: formatInstant(book.at) })}
      </Banner>
    );
  }
  if (book.state === 'reading') {
    return (
      <Banner tone="info" title={t('books.reading')}>
        {t('books.readingText', { done: formatNumber(book.done), all: formatNumber(book.all) })}
      </Banner>
    );
  }
  if (book.state === 'wrong') {
    return (
      <Banner tone="error" title={t('books.wrong')} announce>
        {t('books.wrongText', { seq: book.seq })}
      </Banner>
    );
  }
  return <Banner tone="warning" title={t(`books.${book.state}`)} />;
}

/** T1: whether the books are what was written, the code to have minuted, and reading them again. */
export function BooksCard() {
  const { t } = useTranslation('treasury');
  const answer = useAsk(api.treasury.bookState, {}, { keep: true });
  const read = useDo(api.treasury.readBook);
  const stop = useDo(api.treasury.stopReading);
  const isReading = answer.state === 'ready' && answer.value.book.state === 'reading';
  const again = answer.state === 'loading' ? null : answer.again;
  useEffect(() => {
    if (!isReading || !again) return;
    const timer = setInterval(again, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [isReading, again]);
  return (
    <Card title={t('books.title')}>
      <Asked answer={answer}>
        {(page) => (
          <>
            <State page={page} />
            <SummaryList rows={[{ label: t('books.code'), value: page.headCode }]} />
            <p>{t('books.codeHelp')}</p>
            <ButtonRow>
              {isReading ? (
                <Button busy={stop.busy} onPress={() => void stop.run({})}>
                  {t('books.stop')}
                </Button>
              ) : (
                <Button busy={read.busy} onPress={() => void read.run({})}>
                  {t('books.again')}
                </Button>
              )}
            </ButtonRow>
          </>
        )}
      </Asked>
    </Card>
  );
}
