import { useTranslation } from 'react-i18next';
import { BackArrow, TextLink } from '../ui/index.ts';
import type { ElectionTab } from './search.ts';

/** The way back from a page that changes a part of an election. */
export function BackToElection({ electionId, tab }: { electionId: number; tab?: ElectionTab }) {
  const { t } = useTranslation('elections');
  return (
    <>
      <BackArrow />
      <TextLink to="/elections/$electionId" params={{ electionId: String(electionId) }} search={tab ? { tab } : {}}>
        {t('backToElection')}
      </TextLink>
    </>
  );
}
