import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../db/base/outcome.ts';
import { LABEL_SHEETS, type LabelSheet } from '../../db/distribution/words.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useTellSaved } from '../app/tellSaved.ts';
import { heldRequest } from '../documents/heldRequest.ts';
import { Button, Card, NumberField, ProblemBanner, RadioGroup, Select } from '../ui/index.ts';
import css from './distribution.module.css';
import { byWay, type Chosen } from './recipients.ts';

type Words = { subject: string; text: string };
type Props = { meetingId: number; paperKey: string; words: Words; chosen: Chosen };

/** E-mail drafts with the paper attached, as a file for the mail program. */
export function DraftsCard({
  meetingId,
  paperKey,
  words,
  chosen,
  onMade,
}: Props & { onMade: (sha256: string) => void }) {
  const { t } = useTranslation('distribution');
  const [how, setHow] = useState<'each' | 'blind'>('each');
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = useDo(api.distribution.makeDrafts);
  const tellSaved = useTellSaved();
  const memberIds = byWay(chosen, 'email');
  const run = async () => {
    const outcome = await make.run({ meetingId, key: paperKey, ...words, memberIds, how });
    setProblem(outcome.ok ? null : outcome.problem);
    if (!outcome.ok) return;
    if (outcome.value.way !== 'cancelled') onMade(outcome.value.sha256);
    tellSaved(outcome, { handed: t('send.draftsHanded'), at: (path) => t('send.draftsSaved', { path }) });
  };
  return (
    <Card title={t('send.howMail')}>
      <div className={css.stack}>
        <p>{t('send.draftsText')}</p>
        {problem && <ProblemBanner problem={problem} />}
        <RadioGroup
          label={t('send.howMail')}
          hideLabel
          options={[
            { value: 'each' as const, label: t('send.eachMail') },
            { value: 'blind' as const, label: t('send.blindMail') },
          ]}
          value={how}
          onChange={(next) => setHow(next ?? 'each')}
        />
        <div className={css.actions}>
          <Button busy={make.busy} isDisabled={memberIds.length === 0} onPress={() => void run()}>
            {t('send.drafts', { count: memberIds.length })}
          </Button>
        </div>
      </div>
    </Card>
  );
}

/** Letters on headed paper and labels, for those who are not reached by e-mail. */
export function PaperCard({ meetingId, paperKey, words, chosen }: Props) {
  const { t } = useTranslation('distribution');
  const navigate = useNavigate();
  const [sheet, setSheet] = useState<LabelSheet>('3x7');
  const [startAt, setStartAt] = useState<number | null>(1);
  const post = byWay(chosen, 'post');
  const onPaper = [...post, ...byWay(chosen, 'by_hand')];
  const show = (request: Parameters<typeof heldRequest.set>[0]) => {
    heldRequest.set(request);
    void navigate({ to: '/documents/preview', search: { kind: request.kind } });
  };
  return (
    <Card title={t('send.paperTitle')}>
      <div className={css.stack}>
        <p>{t('send.paperText')}</p>
        <div className={css.actions}>
          <Button
            isDisabled={onPaper.length === 0}
            onPress={() => show({ kind: 'coveringLetters', meetingId, key: paperKey, memberIds: onPaper, ...words })}
          >
            {t('send.letters', { count: onPaper.length })}
          </Button>
        </div>
        <div className={css.actions}>
          <Select
            label={t('send.labelSheet')}
            options={LABEL_SHEETS.map((value) => ({ value, label: t(`sheet.${value}`) }))}
            value={sheet}
            onChange={(next) => setSheet(next ?? '3x7')}
            width="full"
          />
          <NumberField label={t('send.startAt')} value={startAt} onChange={setStartAt} />
          <Button
            isDisabled={post.length === 0}
            onPress={() => show({ kind: 'addressLabels', memberIds: post, sheet, startAt: startAt ?? 1 })}
          >
            {t('send.labels')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
