import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Audience } from '../../db/meetings/words.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay } from '../app/status.ts';
import { useTellSaved } from '../app/tellSaved.ts';
import { Button, ButtonRow, Card, LinkButton, RadioGroup } from '../ui/index.ts';
import css from './minutes.module.css';

/** The minutes as a PDF and as a Word file, in an edition that the person may have. */
export function PaperCard({ meetingId, editions }: { meetingId: number; editions: readonly Audience[] }) {
  const { t } = useTranslation('minutes');
  const tell = useTellSaved();
  const save = useDo(api.minutes.saveWord);
  const mayWrite = useMay('administrator', 'chair');
  const [edition, setEdition] = useState<Audience>('public');
  const saveWord = async () =>
    tell(await save.run({ meetingId, edition }), {
      handed: t('paper.wordSaved'),
      at: (path) => t('paper.wordSavedAt', { path }),
    });
  return (
    <Card title={t('paper.title')}>
      <div className={css.stack}>
        {editions.length > 1 && (
          <RadioGroup
            label={t('paper.edition')}
            hint={t('paper.editionHint')}
            options={editions.map((value) => ({ value, label: t(`paper.editions.${value}`) }))}
            value={edition}
            onChange={(next) => setEdition(next ?? 'public')}
            layout="inline"
          />
        )}
        <ButtonRow>
          <LinkButton to="/documents/preview" search={{ kind: 'minutes', meeting: meetingId, edition }}>
            {t('paper.preview')}
          </LinkButton>
          <Button busy={save.busy} onPress={() => void saveWord()}>
            {t('paper.word')}
          </Button>
          {mayWrite && (
            <LinkButton to="/meetings/$meetingId/letters" params={{ meetingId: String(meetingId) }} look="quiet">
              {t('letters.open')}
            </LinkButton>
          )}
        </ButtonRow>
      </div>
    </Card>
  );
}
