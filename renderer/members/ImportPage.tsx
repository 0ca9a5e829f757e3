import { useTranslation } from 'react-i18next';
import { BackArrow, Page, PageHeader, ProblemBanner, TextLink, WarningsDialog } from '../ui/index.ts';
import { ForAdministrator } from './ForAdministrator.tsx';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportDoneCard } from './ImportDoneCard.tsx';
import { ImportFileCard } from './ImportFileCard.tsx';
import { ImportRows } from './ImportRows.tsx';
import { useImport } from './useImport.ts';

const STEPS = ['file', 'columns', 'rows'] as const;

/** A list from a spreadsheet comes in: choose the file, match the columns, check the rows. */
export function ImportPage() {
  const { t } = useTranslation('members');
  const it = useImport();
  const names = { file: t('import.stepFile'), columns: t('import.stepColumns'), rows: t('import.stepRows') };
  const { step } = it;
  return (
    <Page>
      <PageHeader
        title={t('import.title')}
        lead={step === 'done' ? undefined : t('import.step', { step: STEPS.indexOf(step) + 1, name: names[step] })}
        back={
          <>
            <BackArrow />
            <TextLink to="/members">{t('title')}</TextLink>
          </>
        }
      />
      <ForAdministrator>
        {it.problem && <ProblemBanner problem={it.problem} />}
        {step === 'file' && <ImportFileCard it={it} />}
        {step === 'columns' && it.preview && <ImportColumns it={it} preview={it.preview} />}
        {step === 'rows' && it.preview && <ImportRows it={it} preview={it.preview} />}
        {step === 'done' && it.done && <ImportDoneCard done={it.done} onAgain={() => it.begin(null)} />}
      </ForAdministrator>
      {it.warnings.length > 0 && (
        <WarningsDialog
          warnings={it.warnings}
          busy={it.busy}
          onCancel={it.closeWarnings}
          onGoOn={() => void it.send(it.warnings.map((warning) => warning.rule))}
        />
      )}
    </Page>
  );
}
