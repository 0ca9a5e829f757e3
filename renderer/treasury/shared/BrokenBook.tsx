import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useMay } from '../../app/status.ts';
import { Banner, LinkButton } from '../../ui/index.ts';
import { useBookState } from './bookState.ts';

/** T1: the last report before the fault: up to it the books are what was written. */
function Wrong({ seq }: { seq: number }) {
  const { t } = useTranslation('treasury');
  const isAdministrator = useMay('administrator');
  const answer = useAsk(api.treasury.issuedCodes, {});
  const codes = answer.state === 'ready' ? answer.value : [];
  const [good] = codes.filter((each) => each.seq < seq).sort((a, b) => b.seq - a.seq);
  return (
    <Banner
      tone="error"
      title={t('books.wrong')}
      announce
      actions={isAdministrator && <LinkButton to="/office/backups">{t('books.backups')}</LinkButton>}
    >
      <p>{t('books.wrongText', { seq })}</p>
      <ol>
        <li>{t('books.doKeep')}</li>
        <li>{t('books.doTell')}</li>
        <li>{t('books.doCompare')}</li>
        <li>
          {good
            ? t('books.doGood', { title: good.title, date: formatDate(good.to), code: good.code })
            : t('books.doNoGood')}
        </li>
      </ol>
    </Banner>
  );
}

/** T1: a book that is not what was written, loud and on every page of the treasury, with what to do; nothing while it is right. */
export function BrokenBook() {
  const answer = useBookState();
  const book = answer.state === 'ready' ? answer.value.book : null;
  return book?.state === 'wrong' ? <Wrong seq={book.seq} /> : null;
}
