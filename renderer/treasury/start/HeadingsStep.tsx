import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeadingFields } from '../../../db/treasury/ledger-input.ts';
import { SECTIONS, type Section } from '../../../db/treasury/words.ts';
import { Button, ButtonRow, Card, CheckboxGroup, FieldRow, Select, TextField } from '../../ui/index.ts';
import css from '../shared/shared.module.css';
import type { StepProps } from './StartPage.tsx';

const keyOf = ({ section, name }: HeadingFields) => `${section} ${name}`;

/** The headings: the offered ones ticked, more by name. */
export function HeadingsStep({ draft, onNext, onBack, offered }: StepProps & { offered: HeadingFields[] }) {
  const { t } = useTranslation('treasury');
  const own = draft.headings.filter((each) => !offered.some((other) => keyOf(other) === keyOf(each as HeadingFields)));
  const [all, setAll] = useState<HeadingFields[]>([...offered, ...(own as HeadingFields[])]);
  const [chosen, setChosen] = useState(() => draft.headings.map((each) => keyOf(each as HeadingFields)));
  const [name, setName] = useState('');
  const [section, setSection] = useState<Section | null>('A3');
  const add = () => {
    if (name.trim() === '' || section === null) return;
    const position = Math.max(0, ...all.filter((each) => each.section === section).map((each) => each.position)) + 10;
    const isReceipt = section === 'A1' || section === 'A2';
    const heading: HeadingFields = {
      name: name.trim(),
      section,
      income: isReceipt ? 'other' : null,
      use: null,
      position,
    };
    if (!all.some((each) => keyOf(each) === keyOf(heading))) setAll([...all, heading]);
    setChosen([...chosen.filter((each) => each !== keyOf(heading)), keyOf(heading)]);
    setName('');
  };
  return (
    <Card title={t('start.steps.headings')}>
      <p>{t('start.headings.intro')}</p>
      {SECTIONS.map((of) => (
        <CheckboxGroup
          key={of}
          label={t(`section.${of}`)}
          layout="columns"
          options={all.filter((each) => each.section === of).map((each) => ({ value: keyOf(each), label: each.name }))}
          value={chosen.filter((key) => key.startsWith(`${of} `))}
          onChange={(keys) => setChosen([...chosen.filter((key) => !key.startsWith(`${of} `)), ...keys])}
        />
      ))}
      <FieldRow>
        <TextField label={t('start.headings.name')} value={name} onChange={setName} optional />
        <Select
          label={t('start.headings.side')}
          value={section}
          onChange={setSection}
          options={SECTIONS.map((value) => ({ value, label: t(`section.${value}`) }))}
        />
      </FieldRow>
      <div className={css.actions}>
        <Button icon={Plus} onPress={add} isDisabled={name.trim() === ''}>
          {t('start.headings.add')}
        </Button>
      </div>
      <ButtonRow>
        <Button
          look="primary"
          isDisabled={chosen.length === 0}
          onPress={() => onNext({ headings: all.filter((each) => chosen.includes(keyOf(each))) })}
        >
          {t('start.next')}
        </Button>
        {onBack && (
          <Button look="quiet" onPress={onBack}>
            {t('start.back')}
          </Button>
        )}
      </ButtonRow>
    </Card>
  );
}
