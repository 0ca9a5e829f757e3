import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Asked, BackArrow, Button, Card, EmptyState, PageHeader, StatusTag, TextLink } from '../../ui/index.ts';
import { Begun, useKeeps } from '../shared/Begun.tsx';
import css from '../shared/shared.module.css';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { SignatoryCard } from './SignatoryCard.tsx';
import { AddSignatoryDialog } from './SignatoryDialogs.tsx';

/** Who signs payments, by which mandate and with which key. */
export function SignatoriesPage() {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  const answer = useAsk(api.treasury.signatories, {});
  const [isAdding, setAdding] = useState(false);
  const needed = answer.state === 'ready' ? answer.value.needed : 2;
  return (
    <TreasuryPage>
      <PageHeader
        title={t('signatories.title')}
        lead={t('signatories.lead', { needed })}
        back={
          <>
            <BackArrow />
            <TextLink to="/treasury/set-up">{t('backTo.setUp')}</TextLink>
          </>
        }
        actions={
          keeps && (
            <Button look="primary" icon={UserPlus} onPress={() => setAdding(true)}>
              {t('signatories.add')}
            </Button>
          )
        }
      />
      <Begun>
        {() => (
          <Asked answer={answer}>
            {({ signatories, accounts }) => (
              <>
                <div className={css.tags}>
                  {accounts.map(({ accountId, account, inMandate: count, enough }) => (
                    <StatusTag key={accountId} tone={enough ? 'good' : 'warn'}>
                      {enough
                        ? t('signatories.enough', { account, count })
                        : t('signatories.tooFew', { account, count, needed })}
                    </StatusTag>
                  ))}
                </div>
                {signatories.length === 0 ? (
                  <Card>
                    <EmptyState title={t('signatories.emptyTitle')}>{t('signatories.empty')}</EmptyState>
                  </Card>
                ) : (
                  signatories.map((signatory) => <SignatoryCard key={signatory.id} signatory={signatory} />)
                )}
              </>
            )}
          </Asked>
        )}
      </Begun>
      {isAdding && <AddSignatoryDialog onClose={() => setAdding(false)} />}
    </TreasuryPage>
  );
}
