import { useTranslation } from 'react-i18next';
import { Card, SummaryList } from '../ui/index.ts';
import css from './elections.module.css';
import type { ElectionPageData } from './words.ts';

const FIGURES = ['printed', 'issued', 'unused', 'replacements', 'spoilt', 'notReturned', 'inBox'] as const;

/** The known answers of a rehearsal: what the practice papers say, for whoever deals them out. */
export function PracticeCard({ page }: { page: ElectionPageData }) {
  const { t } = useTranslation('elections');
  const { answers } = page;
  if (!answers) return null;
  const { account, rejections, candidates, count, elected } = answers;
  const votesOf = (candidate: number) => count.votes.find((each) => each.candidate === candidate)?.votes ?? 0;
  return (
    <Card title={t('rehearsal.answers')}>
      <p>{t('rehearsal.answersHelp')}</p>
      <SummaryList
        rows={[
          ...FIGURES.map((name) => ({ label: t(`figure.${name}`), value: String(account[name]) })),
          { label: t('rehearsal.marks'), value: String(account.rollMarks) },
          ...rejections
            .filter(({ papers }) => papers > 0)
            .map(({ reason, papers }) => ({ label: t(`rejection.${reason}`), value: String(papers) })),
          { label: t('night.counts.valid'), value: String(count.valid) },
          ...count.sort.map((papers, at) => ({
            label: t('night.counts.sort', { count: at + 1 }),
            value: String(papers),
          })),
        ]}
      />
      <table className={css.figures}>
        <thead>
          <tr>
            <th scope="col">{t('result.candidate')}</th>
            <th scope="col">{t('result.standing')}</th>
            <th scope="col">{t('result.votes')}</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map(({ candidate, firstName, surname }) => (
            <tr key={candidate}>
              <th scope="row">
                {firstName} {surname}
              </th>
              <td>{elected.includes(candidate) ? t('result.elected') : ''}</td>
              <td>{votesOf(candidate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
