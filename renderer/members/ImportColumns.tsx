import { useTranslation } from 'react-i18next';
import { headingOf, IMPORT_FIELDS } from '../../db/members/exchange/columns.ts';
import { Banner, Button, ButtonRow, Card, DataTable, Select } from '../ui/index.ts';
import css from './members.module.css';
import type { Preview } from './types.ts';
import type { Import } from './useImport.ts';

/** How the file was read, where the person should know: other sheets, another encoding. */
function ReadNotes({ preview }: { preview: Preview }) {
  const { t } = useTranslation('members');
  return (
    <>
      {preview.encoding === 'windows-1252' && (
        <Banner tone="info" title={t('import.encodingTitle')}>
          {t('import.encoding')}
        </Banner>
      )}
      {preview.otherSheets.length > 0 && (
        <Banner tone="info">
          {t('import.sheet', { sheet: preview.sheet, others: preview.otherSheets.join(', ') })}
        </Banner>
      )}
    </>
  );
}

/** The second step: what each column of the file means. */
export function ImportColumns({ it, preview }: { it: Import; preview: Preview }) {
  const { t } = useTranslation('members');
  const names = (fields: Preview['missing']) => fields.map(headingOf).join(', ');
  const unknown = preview.columns.filter((column) => column.field === null).length;
  const isReady = preview.missing.length === 0 && preview.twice.length === 0;
  return (
    <>
      <ReadNotes preview={preview} />
      {!isReady && (
        <Banner tone="error" announce>
          {preview.missing.length > 0 && <p>{t('import.missing', { names: names(preview.missing) })}</p>}
          {preview.twice.length > 0 && <p>{t('import.twice', { names: names(preview.twice) })}</p>}
        </Banner>
      )}
      <Card title={t('import.stepColumns')} flush>
        <p className={css.inset}>
          {t('import.chosen', { name: it.file?.name ?? '', count: preview.rows.length })}
          {unknown > 0 && ` ${t('import.unknown', { count: unknown })}`}
        </p>
        <DataTable
          caption={t('import.stepColumns')}
          rows={preview.columns}
          rowKey={(column) => column.index}
          rowName={(column) => column.heading || t('import.noHeading')}
          columns={[
            {
              key: 'heading',
              label: t('import.heading'),
              cell: (column) =>
                column.heading ? (
                  <span className={css.name}>{column.heading}</span>
                ) : (
                  <span className={css.soft}>{t('import.noHeading')}</span>
                ),
            },
            {
              key: 'example',
              label: t('import.example'),
              cell: (column) => <span className={css.value}>{column.example}</span>,
            },
            {
              key: 'meaning',
              label: t('import.meaning'),
              width: '20rem',
              cell: (column) => (
                <Select<(typeof IMPORT_FIELDS)[number]>
                  label={`${t('import.meaning')}: ${column.heading || t('import.noHeading')}`}
                  hideLabel
                  emptyLabel={t('import.leaveColumn')}
                  value={column.field}
                  onChange={(field) => it.match(column.index, field)}
                  options={IMPORT_FIELDS.map((value) => ({ value, label: headingOf(value) }))}
                />
              ),
            },
          ]}
        />
      </Card>
      <ButtonRow>
        <Button look="primary" isDisabled={!isReady} busy={it.isReading} onPress={() => it.goTo('rows')}>
          {t('import.toRows')}
        </Button>
        <Button look="quiet" onPress={() => it.begin(null)}>
          {t('import.anotherFile')}
        </Button>
      </ButtonRow>
    </>
  );
}
