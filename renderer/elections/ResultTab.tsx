import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { destroyInput } from '../../db/elections/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay, useSession } from '../app/status.ts';
import { Banner, Button, Card, Checkbox, EmptyState, TextField } from '../ui/index.ts';
import { DeclaredCard } from './DeclaredCard.tsx';
import css from './elections.module.css';
import { PaperLink } from './PaperLink.tsx';
import { StepForm } from './StepForm.tsx';
import type { ElectionPageData } from './words.ts';

const destroySchema = destroyInput.omit({ electionId: true, version: true });

/** How long the papers are kept, and the record of their end. */
function Retention({ page }: { page: ElectionPageData }) {
  const { t } = useTranslation('elections');
  const { today } = useSession();
  const mayRun = useMay('administrator', 'chair');
  const [isOpen, setOpen] = useState(false);
  const destroy = useDo(api.elections.destroy);
  const { id: electionId, version, state, keepUntil, sealedOn, destroyedOn } = page.election;
  if (!sealedOn || !keepUntil) return null;
  const isDue = state === 'sealed' && keepUntil <= today;
  const record = (
    <PaperLink electionId={electionId} paper="destructionRecord">
      {t('papers.of.destructionRecord')}
    </PaperLink>
  );
  return (
    <Card title={t('after.retention')}>
      {destroyedOn ? (
        <>
          <p>{t('after.destroyedLine', { date: formatDate(destroyedOn) })}</p>
          <div>{record}</div>
        </>
      ) : (
        <>
          <p>{t('after.keptLine', { sealed: formatDate(sealedOn), until: formatDate(keepUntil) })}</p>
          {isDue && <Banner tone="info" title={t('after.due')} />}
          {mayRun && isDue && (
            <div className={css.actions}>
              <Button look="danger" onPress={() => setOpen(true)}>
                {t('after.destroy')}
              </Button>
              {record}
            </div>
          )}
        </>
      )}
      {isOpen && (
        <StepForm
          title={t('after.destroy')}
          text={t('after.destroyText')}
          done={t('after.destroyed')}
          schema={destroySchema}
          initial={{ witness: '' }}
          send={(value) => destroy.run({ ...value, electionId, version })}
          onClose={() => setOpen(false)}
        >
          <TextField name="witness" label={t('after.witness')} />
          <Checkbox name="papersDestroyed" label={t('after.papersDestroyed')} />
        </StepForm>
      )}
    </Card>
  );
}

/** What was declared, what followed, and what was put right. */
export function ResultTab({ page }: { page: ElectionPageData }) {
  const { t } = useTranslation('elections');
  const all = page.contests.flatMap((contest) => contest.declarations.map((declared) => ({ contest, declared })));
  if (all.length === 0) {
    return (
      <Card>
        <EmptyState title={t('after.empty')}>{t('after.emptyHelp')}</EmptyState>
      </Card>
    );
  }
  return (
    <div className={css.stack}>
      <div className={css.actions}>
        <PaperLink electionId={page.election.id} paper="electionReport">
          {t('papers.of.electionReport')}
        </PaperLink>
        <PaperLink electionId={page.election.id} paper="chairsDeclaration">
          {t('papers.of.chairsDeclaration')}
        </PaperLink>
      </div>
      {all.map(({ contest, declared }) => (
        <DeclaredCard key={declared.id} page={page} contest={contest} declared={declared} />
      ))}
      <Retention page={page} />
    </div>
  );
}
