import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../db/base/format.ts';
import { Button, SummaryList, type SummaryRow } from '../ui/index.ts';
import css from './gate.module.css';
import { useMonths } from './SetUpSteps.tsx';
import { type Draft, STEP_KEYS, type StepKey, wardLines } from './setUpDraft.ts';

/** Every answer, by step, with the way back to each. */
export function SetUpCheck({ draft, onChange }: { draft: Draft; onChange: (step: StepKey) => void }) {
  const { t } = useTranslation('office');
  const months = useMonths();
  const rowsOf = <K extends string>(values: Record<K, string>, keys: readonly K[], label: (key: K) => string) =>
    keys.map((key): SummaryRow => ({ label: label(key), value: values[key].trim() }));
  const month = months.find((each) => each.value === draft.year.yearStartMonth)?.label ?? '';
  const rows: Record<StepKey, SummaryRow[]> = {
    group: [
      ...rowsOf(draft.group, ['name', 'shortName', 'borough'], (key) => t(`fields.${key}`)),
      { label: t('fields.wards'), value: wardLines(draft.group.wards).join(', ') || t('setUp.noWards') },
    ],
    funder: rowsOf(
      draft.funder,
      ['funderName', 'funderShortName', 'linkMember', 'linkOfficer', 'linkOfficerPhone', 'linkOfficerEmail'],
      (key) => t(`fields.${key}`),
    ),
    contact: rowsOf(draft.contact, ['contactName', 'phone', 'email', 'fax', 'minicom', 'website'], (key) =>
      t(`fields.${key}`),
    ),
    paper: [
      { label: t('fields.addressLines'), value: draft.paper.addressLines.trim() },
      { label: t('fields.logo'), value: draft.paper.logo?.name ?? t('noLogo') },
    ],
    year: [{ label: t('fields.yearStart'), value: `${formatNumber(draft.year.yearStartDay ?? 0)} ${month}` }],
    person: [
      { label: t('fields.person'), value: draft.person.personName.trim() },
      { label: t('fields.passphrase'), value: t('setUp.hidden') },
    ],
  };
  return (
    <>
      {STEP_KEYS.map((key) => (
        <section key={key} className={css.part}>
          <div className={css.partHead}>
            <h2>{t(`setUp.${key}`)}</h2>
            <Button
              look="quiet"
              size="s"
              onPress={() => onChange(key)}
              aria-label={t('setUp.changeOf', { name: t(`setUp.${key}`) })}
            >
              {t('setUp.change')}
            </Button>
          </div>
          <SummaryList rows={rows[key]} />
        </section>
      ))}
    </>
  );
}
