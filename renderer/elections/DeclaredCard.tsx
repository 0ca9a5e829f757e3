import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { chairDeclarationInput, correctionInput } from '../../db/elections/input.ts';
import { CORRECTED_HOW } from '../../db/elections/words.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay, useSession } from '../app/status.ts';
import {
  Banner,
  Button,
  Card,
  DateField,
  RadioGroup,
  SummaryList,
  type SummaryRow,
  TextArea,
  TextField,
} from '../ui/index.ts';
import css from './elections.module.css';
import { LotShown } from './LotShown.tsx';
import { PaperLink } from './PaperLink.tsx';
import { StepForm } from './StepForm.tsx';
import { type Contest, type Declared, type ElectionPageData, useElected, useOfficeName } from './words.ts';

const correctionSchema = correctionInput.omit({ declarationId: true });
const signSchema = chairDeclarationInput.omit({ declarationId: true });

type DialogProps = { declared: Declared; onClose: () => void };

/** E14: a declared result is never reopened; what was wrong is said beside it. */
function CorrectionDialog({ declared, onClose }: DialogProps) {
  const { t } = useTranslation('elections');
  const correct = useDo(api.elections.correctDeclaration);
  return (
    <StepForm
      title={t('after.correct')}
      text={t('after.correctText')}
      done={t('after.corrected')}
      schema={correctionSchema}
      initial={{ text: '', how: 'aloud', by: '' }}
      send={(value) => correct.run({ ...value, declarationId: declared.id })}
      onClose={onClose}
    >
      <TextArea name="text" label={t('after.correction')} rows={4} />
      <RadioGroup
        name="how"
        label={t('after.how')}
        options={CORRECTED_HOW.map((value) => ({ value, label: t(`correctedHow.${value}`) }))}
      />
      <TextField name="by" label={t('after.by')} />
    </StepForm>
  );
}

function SignDialog({ declared, onClose }: DialogProps) {
  const { t } = useTranslation('elections');
  const { today } = useSession();
  const sign = useDo(api.elections.signChairDeclaration);
  return (
    <StepForm
      title={t('after.sign')}
      text={t('after.signText')}
      done={t('after.signDone')}
      schema={signSchema}
      initial={{ signedOn: today }}
      send={(value) => sign.run({ ...value, declarationId: declared.id })}
      onClose={onClose}
    >
      <DateField name="signedOn" label={t('after.signedOn')} latest={today} />
    </StepForm>
  );
}

/** What the declaration says, line by line. */
function useFacts({ result, ...declared }: Declared): SummaryRow[] {
  const { t } = useTranslation('elections');
  const electedIn = useElected();
  return [
    {
      label: t('result.electedLabel'),
      value: electedIn(result),
    },
    ...(result.vacant > 0 ? [{ label: t('result.vacantLabel'), value: String(result.vacant) }] : []),
    { label: t('result.how'), value: t(`resultKind.${result.kind}`) },
    { label: t('result.on'), value: formatDate(declared.on) },
    { label: t('people.returningOfficer'), value: declared.returningOfficer },
    { label: t('people.tellers'), value: `${declared.tellerA}, ${declared.tellerB}` },
    ...(result.account
      ? [
          {
            label: t('result.account'),
            value: t('result.accountLine', { ...result.account, inBox: result.account.inBox ?? 0 }),
          },
        ]
      : []),
    ...(result.explanation ? [{ label: t('result.explanation'), value: result.explanation }] : []),
    ...(result.ruling ? [{ label: t('night.declare.ruling'), value: result.ruling }] : []),
  ];
}

function FiguresTable({ result }: { result: Declared['result'] }) {
  const { t } = useTranslation('elections');
  if (!result.figures) return result.round === null ? null : <p>{t('result.noFigures')}</p>;
  return (
    <table className={css.figures}>
      <thead>
        <tr>
          <th scope="col">{t('result.candidate')}</th>
          <th scope="col">{t('result.votes')}</th>
        </tr>
      </thead>
      <tbody>
        {result.figures.map(({ candidate, name, votes }) => (
          <tr key={candidate}>
            <th scope="row">{name}</th>
            <td>{votes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One office's result as it was declared, with what was put right beside it. */
export function DeclaredCard({
  page,
  contest,
  declared,
}: {
  page: ElectionPageData;
  contest: Contest;
  declared: Declared;
}) {
  const { t } = useTranslation('elections');
  const nameOf = useOfficeName();
  const mayRun = useMay('administrator', 'chair');
  const [open, setOpen] = useState<'correct' | 'sign' | null>(null);
  const { result } = declared;
  const lot = page.lots.find(({ id }) => id === result.tie?.lotId);
  const facts = useFacts(declared);
  const isChair = contest.office === 'chair' && result.elected.length > 0;
  return (
    <Card
      title={nameOf(contest)}
      actions={
        <>
          <PaperLink electionId={page.election.id} paper="resultDeclaration" more={{ of: declared.id }}>
            {t('after.declaration')}
          </PaperLink>
          {mayRun && (
            <Button size="s" look="quiet" onPress={() => setOpen('correct')}>
              {t('after.correct')}
            </Button>
          )}
        </>
      }
    >
      <SummaryList
        rows={[
          ...facts,
          ...(isChair
            ? [
                {
                  label: t('after.chairDeclaration'),
                  value: declared.signedOn
                    ? t('after.signedLine', { date: formatDate(declared.signedOn) })
                    : t('after.notSigned'),
                  action:
                    mayRun && !declared.signedOn ? (
                      <Button size="s" look="quiet" onPress={() => setOpen('sign')}>
                        {t('after.sign')}
                      </Button>
                    ) : undefined,
                },
              ]
            : []),
        ]}
      />
      <FiguresTable result={result} />
      {lot && (
        <details>
          <summary>{t('lot.show')}</summary>
          <LotShown lot={lot} />
        </details>
      )}
      {declared.corrections.map((each) => (
        <Banner
          key={each.id}
          tone="warning"
          title={t('after.correctionOf', { date: formatDate(each.on), name: each.by })}
        >
          <p>{each.text}</p>
          <p>{t(`correctedHow.${each.how}`)}</p>
        </Banner>
      ))}
      <p className={css.hash}>{t('result.hash', { hash: declared.sha256, head: declared.logHead })}</p>
      {open === 'correct' && <CorrectionDialog declared={declared} onClose={() => setOpen(null)} />}
      {open === 'sign' && <SignDialog declared={declared} onClose={() => setOpen(null)} />}
    </Card>
  );
}
