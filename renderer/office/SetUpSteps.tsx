import { useTranslation } from 'react-i18next';
import { LOGO_BYTES } from '../../db/office/input.ts';
import { FieldRow, FieldSet, FileField, NumberField, Select, TextArea, TextField } from '../ui/index.ts';
import { HeadedPaper, type PaperFacts } from './HeadedPaper.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import type { Draft } from './setUpDraft.ts';

const MONTHS = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10', 'm11', 'm12'] as const;

/** The twelve months as choices. */
export function useMonths() {
  const { t } = useTranslation('office');
  return MONTHS.map((key, at) => ({ value: at + 1, label: t(`months.${key}`) }));
}

/** The fields of each part of the group's facts: used by set-up and by the form that changes them. */
export function GroupNames() {
  const { t } = useTranslation('office');
  return (
    <>
      <TextField name="name" label={t('fields.name')} hint={t('hints.name')} width="full" />
      <FieldRow>
        <TextField name="shortName" label={t('fields.shortName')} hint={t('hints.shortName')} />
        <TextField name="borough" label={t('fields.borough')} hint={t('hints.borough')} />
      </FieldRow>
    </>
  );
}

export function Funder() {
  const { t } = useTranslation('office');
  return (
    <>
      <TextField name="funderName" label={t('fields.funderName')} hint={t('hints.funderName')} width="full" />
      <TextField
        name="funderShortName"
        label={t('fields.funderShortName')}
        hint={t('hints.funderShortName')}
        width="w20"
      />
      <TextField name="linkMember" label={t('fields.linkMember')} hint={t('hints.linkMember')} optional />
      <TextField name="linkOfficer" label={t('fields.linkOfficer')} hint={t('hints.linkOfficer')} optional />
      <FieldRow>
        <TextField name="linkOfficerPhone" label={t('fields.linkOfficerPhone')} type="tel" optional />
        <TextField name="linkOfficerEmail" label={t('fields.linkOfficerEmail')} type="email" optional />
      </FieldRow>
    </>
  );
}

export function Contact() {
  const { t } = useTranslation('office');
  return (
    <>
      <TextField name="contactName" label={t('fields.contactName')} hint={t('hints.contactName')} />
      <FieldRow>
        <TextField name="phone" label={t('fields.phone')} type="tel" optional />
        <TextField name="email" label={t('fields.email')} type="email" optional />
      </FieldRow>
      <FieldRow>
        <TextField name="fax" label={t('fields.fax')} type="tel" optional />
        <TextField name="minicom" label={t('fields.minicom')} type="tel" hint={t('hints.minicom')} optional />
      </FieldRow>
      <TextField name="website" label={t('fields.website')} type="url" optional />
    </>
  );
}

export function Address() {
  const { t } = useTranslation('office');
  return (
    <TextArea name="addressLines" label={t('fields.addressLines')} hint={t('hints.addressLines')} rows={4} optional />
  );
}

export function YearStart() {
  const { t } = useTranslation('office');
  const months = useMonths();
  return (
    <FieldSet legend={t('fields.yearStart')} hint={t('hints.yearStart')}>
      <FieldRow>
        <NumberField name="yearStartDay" label={t('fields.yearStartDay')} />
        <Select name="yearStartMonth" label={t('fields.yearStartMonth')} options={months} width="w20" />
      </FieldRow>
    </FieldSet>
  );
}

export function GroupStep() {
  const { t } = useTranslation('office');
  return (
    <>
      <GroupNames />
      <TextArea name="wards" label={t('fields.wards')} hint={t('hints.wards')} rows={8} optional />
    </>
  );
}

/** Address and logo, with the head of the paper as it will look. */
export function PaperStep({ draft, now }: { draft: Draft; now: Draft['paper'] }) {
  const { t } = useTranslation('office');
  const facts: PaperFacts = { ...draft.group, ...draft.contact, addressLines: now.addressLines };
  return (
    <>
      <Address />
      <FileField
        name="logo"
        label={t('fields.logo')}
        hint={t('hints.logo')}
        endings={['.png', '.jpg', '.jpeg']}
        maxBytes={LOGO_BYTES}
        optional
      />
      <HeadedPaper facts={facts} logo={now.logo} />
    </>
  );
}

export function PersonStep() {
  const { t } = useTranslation('office');
  return (
    <>
      <TextField name="personName" label={t('fields.personName')} hint={t('hints.personName')} autoComplete="name" />
      <NewPassphrase label={t('fields.passphrase')} />
    </>
  );
}
