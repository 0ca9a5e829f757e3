import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate } from '../../../db/base/dates.ts';
import { formatDate } from '../../../db/base/format.ts';
import { EXPORTED_PAPERS, type ExportedPaper, type TreasuryPaperKind } from '../../../db/treasury/paper-rules.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/status.ts';
import { useTellSaved } from '../../app/tellSaved.ts';
import {
  Button,
  ButtonRow,
  Card,
  Checkbox,
  DateField,
  FieldRow,
  LinkButton,
  type Option,
  Select,
} from '../../ui/index.ts';
import shared from '../shared/shared.module.css';
import { type Chosen, remembered } from './chosen.ts';
import type { PeriodChoice } from './period-choices.ts';

/** A report of the list: which days it takes, and what it can be of. */
export type ReportOffer = {
  kind: Exclude<TreasuryPaperKind, 'paymentSlip'>;
  /** span: first and last day; year: one of the years; upTo: a last day; none: as it is today. */
  days: 'span' | 'year' | 'upTo' | 'none';
  of?: { label: string; options: readonly Option<number>[]; all: string | null };
  wholePounds?: boolean;
};

type Days = { from: string | null; to: string | null };
type Asked = Days & { kind: ReportOffer['kind']; of: number | null; wholePounds: boolean };

/** The days that are meant; null while those typed make no sense. */
function daysOf({ days }: ReportOffer, choices: readonly PeriodChoice[], { period, from, to }: Chosen): Days | null {
  if (days === 'none') return { from: null, to: null };
  if (days === 'upTo') return isIsoDate(to) ? { from: null, to } : null;
  const found = choices.find(({ key }) => key === period);
  if (found) return days === 'year' ? { from: null, to: found.to } : { from: found.from, to: found.to };
  return isIsoDate(from) && isIsoDate(to) && from <= to ? { from, to } : null;
}

const isExported = (kind: ReportOffer['kind']): kind is ExportedPaper => EXPORTED_PAPERS.some((each) => each === kind);

function Buttons({ asked, name }: { asked: Asked | null; name: string }) {
  const { t } = useTranslation('treasury');
  const { run, busy } = useDo(api.treasury.exportPaper);
  const tell = useTellSaved();
  if (!asked) return <p className={shared.soft}>{t('papers.pickDays')}</p>;
  const { kind, from, to, of, wholePounds } = asked;
  const save = async (exported: ExportedPaper, format: 'csv' | 'xlsx') => {
    const outcome = await run({ request: { kind: exported, of, from, to, wholePounds }, format });
    const handed = outcome.ok ? t('papers.saved', { name: outcome.value.file?.name ?? name }) : '';
    tell(outcome, { handed, at: (path) => t('papers.savedAt', { path }) });
  };
  const search = {
    kind,
    ...(of !== null && { of }),
    ...(from && { from }),
    ...(to && { to }),
    ...(wholePounds && { wholePounds }),
  };
  return (
    <ButtonRow>
      <LinkButton to="/documents/preview" search={search} aria-label={t('papers.previewOf', { name })}>
        {t('papers.preview')}
      </LinkButton>
      {isExported(kind) &&
        (['csv', 'xlsx'] as const).map((format) => (
          <Button
            key={format}
            look="quiet"
            isDisabled={busy}
            aria-label={t(`papers.${format}Of`, { name })}
            onPress={() => void save(kind, format)}
          >
            {t(`papers.${format}`)}
          </Button>
        ))}
    </ButtonRow>
  );
}

type DaysProps = {
  offer: ReportOffer;
  choices: readonly PeriodChoice[];
  chosen: Chosen;
  onChoose: (part: Partial<Chosen>) => void;
};

function DayFields({ offer: { days }, choices, chosen, onChoose }: DaysProps) {
  const { t } = useTranslation('treasury');
  if (days === 'none') return null;
  const to = (label: string) => (
    <DateField label={label} hint="" value={chosen.to} onChange={(value) => onChoose({ to: value })} />
  );
  if (days === 'upTo') return to(t('papers.upTo'));
  const words = ({ kind, from, to: last }: PeriodChoice) =>
    t(days === 'year' ? 'papers.ofYear' : `papers.choice.${kind}`, { from: formatDate(from), to: formatDate(last) });
  const options = choices.map((each) => ({ value: each.key, label: words(each) }));
  return (
    <>
      <Select
        label={t(days === 'year' ? 'papers.year' : 'papers.period')}
        width="full"
        options={days === 'year' ? options : [...options, { value: 'other', label: t('papers.choice.other') }]}
        value={chosen.period}
        onChange={(period) => onChoose({ period })}
      />
      {chosen.period === 'other' && (
        <FieldRow>
          <DateField
            label={t('papers.from')}
            hint=""
            value={chosen.from}
            onChange={(value) => onChoose({ from: value })}
          />
          {to(t('papers.to'))}
        </FieldRow>
      )}
    </>
  );
}

/** What a report is most often wanted for: a meeting's since the last one, accounts of the year that is over. */
function firstOf({ kind }: ReportOffer, choices: readonly PeriodChoice[]): string | null {
  const usual = kind === 'treasurersReport' ? undefined : choices.find((each) => each.kind === 'year');
  return (usual ?? choices[0])?.key ?? null;
}

/** One report: its days, what it is of, and the ways to have it. */
export function ReportCard({ offer, choices }: { offer: ReportOffer; choices: readonly PeriodChoice[] }) {
  const { t } = useTranslation(['treasury', 'preview']);
  const { t: tp } = useTranslation('preview');
  const { today } = useSession();
  const { kind, of, wholePounds = false } = offer;
  const [chosen, setChosen] = useState<Chosen>(() => ({
    ...{ from: '', to: today, of: of?.all === null ? (of.options[0]?.value ?? null) : null, wholePounds: false },
    period: firstOf(offer, choices),
    ...remembered.get(kind),
  }));
  const choose = (part: Partial<Chosen>) => {
    const next = { ...chosen, ...part };
    remembered.set(kind, next);
    setChosen(next);
  };
  const name = tp(`of.${kind}`);
  const days = daysOf(offer, choices, chosen);
  const isMissing = of?.all === null && of.options.length === 0;
  return (
    <Card title={name}>
      <p className={shared.soft}>{t(`papers.help.${kind}`)}</p>
      {isMissing ? (
        <p>{t('papers.noBudget')}</p>
      ) : (
        <>
          {of && (
            <Select
              label={of.label}
              width="full"
              options={of.options}
              {...(of.all !== null && { emptyLabel: of.all })}
              value={chosen.of}
              onChange={(value) => choose({ of: value })}
            />
          )}
          <DayFields offer={offer} choices={choices} chosen={chosen} onChoose={choose} />
          {wholePounds && (
            <Checkbox
              label={t('papers.wholePounds')}
              value={chosen.wholePounds}
              onChange={(value) => choose({ wholePounds: value })}
            />
          )}
          <Buttons asked={days && { kind, ...days, of: chosen.of, wholePounds: chosen.wholePounds }} name={name} />
        </>
      )}
    </Card>
  );
}
