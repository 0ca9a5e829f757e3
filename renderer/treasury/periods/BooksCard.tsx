import { useTranslation } from 'react-i18next';
import { formatInstant, formatNumber } from '../../../db/base/format.ts';
import type { BookPage } from '../../../db/treasury/report-types.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Asked, Banner, Button, ButtonRow, Card, SummaryList } from '../../ui/index.ts';
import { useBookState } from '../shared/bookState.ts';

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
      <Banner tone="error" title={t('books.wrong')}>
        {t('books.wrongAt', { seq: book.seq })}
      </Banner>
    );
  }
  return <Banner tone="warning" title={t(`books.${book.state}`)} />;
}

/** T1: whether the books are what was written, the code to have minuted, and reading them again. */
export function BooksCard() {
  const { t } = useTranslation('treasury');
  const answer = useBookState();
  const read = useDo(api.treasury.readBook);
  const stop = useDo(api.treasury.stopReading);
  const isReading = answer.state === 'ready' && answer.value.book.state === 'reading';
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
