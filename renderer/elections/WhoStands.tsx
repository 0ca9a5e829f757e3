import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { OFFICES } from '../../db/members/words.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Banner, ComboBox, FieldRow, Select, TextField, useProblemWords } from '../ui/index.ts';
import css from './elections.module.css';
import { Findings } from './Findings.tsx';
import { useMemberOptions } from './useMemberOptions.ts';
import type { ElectionPageData } from './words.ts';

type Props = { page: ElectionPageData };

/** E4, S4: whether the member may stand for the office, as soon as both are chosen: before anything more is typed. */
function MayStand({ page: { election } }: Props) {
  const { t } = useTranslation('elections');
  const wordsOf = useProblemWords();
  const [member, chosen]: unknown[] = useWatch({ name: ['memberId', 'office'] });
  const office = OFFICES.find((each) => each === chosen);
  const memberId = typeof member === 'number' ? member : null;
  const answer = useAsk(
    api.elections.eligibility,
    { electionId: election.id, memberId: memberId ?? 0, office: office ?? 'chair' },
    { isEnabled: memberId !== null && office !== undefined },
  );
  const isReady = answer.state === 'ready' && office !== undefined && memberId !== null;
  // The region is there before it has anything to say, so that it is read out.
  return (
    <div role="status" className={css.found}>
      {isReady && (
        <>
          {answer.value.standsAlready && <Banner tone="error" title={wordsOf({ key: 'elections.twice' })} />}
          {!answer.value.standsAlready && answer.value.blocks.length === 0 && (
            <Banner tone="success" title={t('nomination.mayStand')} />
          )}
          <Findings eligibility={answer.value} office={office} />
        </>
      )}
    </div>
  );
}

/** The names as they will be on the ballot paper. */
export function NameFields() {
  const { t } = useTranslation('elections');
  return (
    <FieldRow>
      <TextField name="firstName" label={t('nomination.firstName')} hint={t('nomination.asOnPaper')} />
      <TextField name="surname" label={t('nomination.surname')} hint={t('nomination.asOnPaper')} />
    </FieldRow>
  );
}

/** Who stands, and for what, inside a Form. Choosing a member fills in the names as they stand in the register. */
export function WhoStands({ page }: Props) {
  const { t } = useTranslation('elections');
  const { t: tm } = useTranslation('members');
  const { setValue } = useFormContext();
  const options = useMemberOptions();
  const offices = page.contests.length > 0 ? page.contests : (page.protocol ?? page.draft).offices;
  return (
    <>
      <ComboBox
        name="memberId"
        label={t('nomination.member')}
        hint={t('nomination.memberHint')}
        options={options}
        onChange={(id) => {
          const chosen = options.find(({ value }) => value === id);
          if (!chosen) return;
          setValue('firstName', chosen.firstName);
          setValue('surname', chosen.surname);
        }}
      />
      <div>
        <Select
          name="office"
          label={t('nomination.office')}
          options={offices.map(({ office }) => ({ value: office, label: tm(`office.${office}`) }))}
        />
        <MayStand page={page} />
      </div>
      <NameFields />
    </>
  );
}
