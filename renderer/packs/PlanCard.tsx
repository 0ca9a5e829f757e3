import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import type { Problem } from '../../db/base/outcome.ts';
import type { PackKind } from '../../db/packs/words.ts';
import {
  Banner,
  Button,
  ButtonRow,
  Card,
  ProblemBanner,
  ProgressDialog,
  RadioGroup,
  toasts,
  useProblemWords,
} from '../ui/index.ts';
import { PartsTable } from './PartsTable.tsx';
import css from './packs.module.css';
import { useBuild } from './useBuild.ts';
import { type Numbers, useNumbers } from './useNumbers.ts';
import type { PackPage, Plan } from './words.ts';

const partsWith = ({ parts }: Plan, numbers: Numbers) =>
  parts.map((part, at) => ({ ...part, stretch: numbers.state === 'known' ? (numbers.stretches[at] ?? null) : null }));

/** What stands in the way, and what the pack does without. */
function Standing({ plan }: { plan: Plan }) {
  const { t } = useTranslation('packs');
  const wordsOf = useProblemWords();
  return (
    <>
      {plan.blockers.length > 0 && (
        <Banner tone="warning" title={t(`blocked.${plan.kind}`)}>
          <ul className={css.points}>
            {plan.blockers.map((each) => (
              <li key={`${each.key} ${each.params?.name ?? ''}`}>
                {wordsOf(each)} {each.rule && <span className={css.soft}>({t('rule', { rule: each.rule })})</span>}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {plan.notes.length > 0 && (
        <Banner tone="info" title={t('doesWithout')}>
          {plan.notes.map(({ kind, date }) => (
            <p key={kind}>{t(`notes.${kind}`, { date: formatDate(date) })}</p>
          ))}
        </Banner>
      )}
    </>
  );
}

/** The choice between the whole pack and a supplement, once there is a pack. */
function KindChoice({ kind, onChange }: { kind: PackKind; onChange: (kind: PackKind) => void }) {
  const { t } = useTranslation('packs');
  const options = (['pack', 'supplement'] as const).map((value) => ({
    value,
    label: t(`kind.${value}`),
    hint: t(`kindHelp.${value}`),
  }));
  return <RadioGroup label={t('which')} options={options} value={kind} onChange={(next) => onChange(next ?? 'pack')} />;
}

/** What a pack would hold now, with its page numbers, what stands in the way, and building it. */
export function PlanCard({ page }: { page: PackPage }) {
  const { t } = useTranslation('packs');
  const hasPack = page.packs.length > 0;
  const [chosen, setChosen] = useState<PackKind | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const kind = chosen ?? (hasPack && page.supplement.blockers.length === 0 ? 'supplement' : 'pack');
  const plan = kind === 'pack' ? page.whole : page.supplement;
  const { building, run } = useBuild(page.meeting.id);
  const numbers = useNumbers(page.meeting.id, plan, page.mayBuild);
  const build = async () => {
    setProblem(null);
    const found = await run(kind);
    setProblem(found);
    if (found) return;
    setChosen(null);
    toasts.show({ text: t(`built.${kind}`) });
  };
  const editions = plan.editions.map((audience) => t(`editionOf.${audience}`)).join(', ');
  return (
    <Card title={t(`willHold.${kind}`)}>
      <div className={css.stack}>
        {problem && <ProblemBanner problem={problem} />}
        {numbers.state === 'problem' && !problem && <ProblemBanner problem={numbers.problem} />}
        {hasPack && <KindChoice kind={kind} onChange={setChosen} />}
        <Standing plan={plan} />
        <PartsTable
          parts={partsWith(plan, numbers)}
          unknown={t(numbers.state === 'counting' ? 'counting' : 'unknownPages')}
        />
        <p className={css.soft}>{t('editionsWill', { count: plan.editions.length, editions })}</p>
        <ButtonRow>
          <Button look="primary" isDisabled={plan.blockers.length > 0} onPress={() => void build()}>
            {kind === 'pack' && hasPack ? t('again') : t(`build.${kind}`)}
          </Button>
        </ButtonRow>
      </div>
      {building && (
        <ProgressDialog
          title={t(`building.${building.kind}`)}
          label={t('buildingLabel')}
          percent={building.percent}
          isOpen
          isCancelling={building.isCancelling}
          onCancel={building.cancel}
        />
      )}
    </Card>
  );
}
