import { useTranslation } from 'react-i18next';
import { Banner, Button, ButtonRow, Card, Checkbox, DataTable, useProblemWords } from '../ui/index.ts';
import css from './members.module.css';
import { RuleBanner } from './RuleBanner.tsx';
import type { Preview } from './types.ts';
import type { Import } from './useImport.ts';

type Row = Preview['rows'][number];

/** What is wrong in one row: column, what stands there, and what to do. */
function CellProblems({ row }: { row: Row }) {
  const { t } = useTranslation('members');
  const wordsOf = useProblemWords();
  return (
    <ul className={css.cells}>
      {row.problems.map((each) => (
        <li key={`${each.column} ${each.key} ${each.value}`}>
          <span className={css.name}>{each.column || t('import.wholeRow')}</span>
          {each.column !== '' && (
            <>
              {': '}
              {each.value ? <q className={css.value}>{each.value}</q> : <i>{t('import.emptyValue')}</i>}
            </>
          )}
          <span className={css.under}>{wordsOf(each)}</span>
        </li>
      ))}
    </ul>
  );
}

function BadRows({ it, rows }: { it: Import; rows: readonly Row[] }) {
  const { t } = useTranslation('members');
  const toggle = (number: number, on: boolean) => {
    const others = [...it.leftOut].filter((each) => each !== number);
    it.leave(on ? [...others, number] : others);
  };
  const bad = rows.filter((row) => row.problems.length > 0);
  return (
    <Card
      title={t('import.badRows', { count: bad.length })}
      flush
      actions={
        <>
          <Button size="s" onPress={() => it.leave([...it.leftOut, ...bad.map((row) => row.number)])}>
            {t('import.leaveOutAll')}
          </Button>
          {it.leftOut.size > 0 && (
            <Button size="s" look="quiet" onPress={() => it.leave([])}>
              {t('import.takeAll')}
            </Button>
          )}
        </>
      }
    >
      <p className={css.inset}>{t('import.badHelp')}</p>
      <DataTable
        caption={t('import.badRows', { count: bad.length })}
        rows={rows}
        rowKey={(row) => row.number}
        rowName={(row) => `${t('import.row')} ${row.number}`}
        columns={[
          { key: 'row', label: t('import.row'), align: 'end', width: '4rem', cell: (row) => row.number },
          {
            key: 'name',
            label: t('import.name'),
            width: '16rem',
            cell: (row) => (
              <>
                <span className={css.name}>{row.name || t('import.emptyValue')}</span>
                <span className={css.under}>{row.organisation}</span>
              </>
            ),
          },
          { key: 'problem', label: t('import.problem'), cell: (row) => <CellProblems row={row} /> },
          {
            key: 'leave',
            label: t('import.leaveOutShort'),
            width: '9rem',
            cell: (row) => (
              <Checkbox
                label={t('import.leaveOut', { row: row.number })}
                hideLabel
                value={it.leftOut.has(row.number)}
                onChange={(on) => toggle(row.number, on)}
              />
            ),
          },
        ]}
      />
    </Card>
  );
}

function CleanRows({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('members');
  if (rows.length === 0) return null;
  return (
    <Card title={t('import.cleanRows', { count: rows.length })} flush>
      <DataTable
        caption={t('import.showClean')}
        rows={rows}
        rowKey={(row) => row.number}
        rowName={(row) => row.name}
        columns={[
          { key: 'row', label: t('import.row'), align: 'end', width: '4rem', cell: (row) => row.number },
          { key: 'name', label: t('import.name'), cell: (row) => <span className={css.name}>{row.name}</span> },
          { key: 'organisation', label: t('field.organisation'), cell: (row) => row.organisation },
        ]}
      />
    </Card>
  );
}

/** The third step: rows with their problems, what is left out, and what would come in. */
export function ImportRows({ it, preview }: { it: Import; preview: Preview }) {
  const { t } = useTranslation('members');
  const isOut = (row: Row) => it.leftOut.has(row.number);
  const doubtful = preview.rows.filter((row) => row.problems.length > 0 || isOut(row));
  const clean = preview.rows.filter((row) => row.problems.length === 0 && !isOut(row));
  const open = doubtful.filter((row) => !isOut(row)).length;
  return (
    <>
      {open === 0 && it.leftOut.size === 0 && <Banner tone="success">{t('import.allClean')}</Banner>}
      {it.leftOut.size > 0 && <Banner tone="info">{t('import.leftOut', { count: it.leftOut.size })}</Banner>}
      <RuleBanner warnings={preview.warnings} title={t('list.rules')} />
      {doubtful.length > 0 && <BadRows it={it} rows={doubtful} />}
      <CleanRows rows={clean} />
      <ButtonRow>
        <Button
          look="primary"
          busy={it.busy || it.isReading}
          isDisabled={open > 0 || clean.length === 0}
          onPress={() => void it.send([])}
        >
          {clean.length === 0 ? t('import.nothing') : t('import.submit', { count: clean.length })}
        </Button>
        <Button look="quiet" onPress={() => it.goTo('columns')}>
          {t('import.toColumns')}
        </Button>
        <Button look="quiet" onPress={() => it.begin(null)}>
          {t('import.anotherFile')}
        </Button>
      </ButtonRow>
    </>
  );
}
