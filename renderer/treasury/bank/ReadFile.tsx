import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../db/base/outcome.ts';
import type { StatementPreview } from '../../../db/treasury/bank-types.ts';
import { STATEMENT_PROFILES, type StatementProfile } from '../../../db/treasury/words.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import {
  Button,
  ButtonRow,
  Card,
  FileField,
  type GivenFile,
  LinkButton,
  ProblemBanner,
  Select,
  toasts,
} from '../../ui/index.ts';
import type { AccountOverview } from '../shared/overview.ts';
import { FilePreview } from './FilePreview.tsx';

/** A statement file comes in: choose it, look at what is new in it, then read it in. Nothing is kept before that. */
export function ReadFile({ account, onRead }: { account: AccountOverview; onRead: () => void }) {
  const { t } = useTranslation('treasury');
  const [file, setFile] = useState<GivenFile | null>(null);
  const [profile, setProfile] = useState<StatementProfile | null>(null);
  const [preview, setPreview] = useState<StatementPreview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [looking, setLooking] = useState(false);
  const { run, busy } = useDo(api.treasury.importStatement);

  const again = () => {
    setPreview(null);
    setProblem(null);
  };
  const look = async () => {
    if (!file) return;
    again();
    setLooking(true);
    const outcome = await api.treasury.readStatement({ accountId: account.id, profile, file });
    setLooking(false);
    if (outcome.ok) setPreview(outcome.value);
    else setProblem(outcome.problem);
  };
  const read = async () => {
    if (!file) return;
    const outcome = await run({ accountId: account.id, profile, file });
    if (!outcome.ok) {
      setProblem(outcome.problem);
      return;
    }
    toasts.show({ text: t('bank.read.done', { count: outcome.value.added }) });
    onRead();
  };

  return (
    <Card title={t('bank.read.title')}>
      {problem && <ProblemBanner problem={problem} />}
      {preview ? (
        <FilePreview
          preview={preview}
          busy={busy}
          onRead={() => void read()}
          onAgain={() => {
            again();
            setFile(null);
          }}
        />
      ) : (
        <>
          <p>{t('bank.read.text')}</p>
          <FileField
            label={t('bank.read.file')}
            hint={t('bank.read.fileHint')}
            endings={['.csv', '.txt', '.ofx', '.qif', '.xml']}
            maxBytes={10_000_000}
            value={file}
            onChange={(given) => {
              again();
              setFile(given);
            }}
          />
          <Select
            label={t('bank.read.profile')}
            value={profile}
            onChange={setProfile}
            {...(account.profile && {
              emptyLabel: t('bank.read.profileOwn', { profile: t(`profile.${account.profile}`) }),
            })}
            options={STATEMENT_PROFILES.map((value) => ({ value, label: t(`profile.${value}`) }))}
          />
          <ButtonRow>
            <Button look="primary" busy={looking} isDisabled={!file} onPress={() => void look()}>
              {t('bank.read.look')}
            </Button>
            <LinkButton to="/treasury/bank/type" search={{ account: account.id }}>
              {t('bank.type.open')}
            </LinkButton>
          </ButtonRow>
        </>
      )}
    </Card>
  );
}
