import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner, Button, ButtonRow, Checkbox, VisuallyHidden } from '../ui/index.ts';
import css from './gate.module.css';

/** The recovery code, shown once: nobody goes on before saying that it is written down. */
export function RecoveryCode({ code, onDone }: { code: string; onDone: () => void }) {
  const { t } = useTranslation('office');
  const [written, setWritten] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <div className={css.stack}>
      <p>{t('code.text')}</p>
      <p className={css.code}>
        <VisuallyHidden>{t('code.label')}: </VisuallyHidden>
        {code}
      </p>
      <Banner tone="warning" title={t('code.once')} />
      <Checkbox
        label={t('code.written')}
        value={written}
        onChange={setWritten}
        error={asked && !written ? t('code.tick') : undefined}
      />
      <ButtonRow>
        <Button look="primary" onPress={() => (written ? onDone() : setAsked(true))}>
          {t('code.go')}
        </Button>
      </ButtonRow>
    </div>
  );
}
