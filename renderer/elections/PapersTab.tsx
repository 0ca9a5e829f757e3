import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionPaperKind } from '../../db/elections/words.ts';
import { useMay } from '../app/status.ts';
import type { PreviewSearch } from '../documents/search.ts';
import { Card, EmptyState, FieldRow, NumberField } from '../ui/index.ts';
import css from './elections.module.css';
import { PaperLink } from './PaperLink.tsx';
import { LARGE, SPARE, WholeKitCard } from './WholeKitCard.tsx';
import { type Contest, type ElectionPageData, type Round, useOfficeName } from './words.ts';

const EARLY = ['protocol_draft', 'protocol_agreed', 'circulated', 'nominations_open', 'nominations_closed'];

type PaperProps = {
  page: ElectionPageData;
  paper: ElectionPaperKind;
  title: string;
  audience?: 'members' | 'officials';
  more?: Partial<PreviewSearch>;
};

/** One paper with whom it is for, and the way to its preview. */
function Paper({ page, paper, title, audience, more }: PaperProps) {
  const { t } = useTranslation('elections');
  return (
    <li className={css.paper}>
      <h3>{title}</h3>
      {audience && <p className={css.soft}>{t(`papers.${audience}`)}</p>}
      <PaperLink electionId={page.election.id} paper={paper} {...(more && { more })}>
        {t('papers.previewOf', { paper: title })}
      </PaperLink>
    </li>
  );
}

const Papers = ({ children }: { children: ReactNode }) => <ul className={css.papers}>{children}</ul>;

/** The papers of one ballot: as many as are asked for, large print beside them, the stubs numbered on. */
function RoundPapers({ page, contest, round }: { page: ElectionPageData; contest: Contest; round: Round }) {
  const { t } = useTranslation('elections');
  const nameOf = useOfficeName();
  const [copies, setCopies] = useState<number | null>(page.roll.entitled + SPARE);
  const [large, setLarge] = useState<number | null>(LARGE);
  const of = round.id;
  const ordinary = Math.max(1, copies ?? 1);
  const colour = t(`colour.${round.colour}`);
  const printed = ordinary + (large ?? 0);
  return (
    <Card title={t('papers.round', { office: nameOf(contest), round: round.number, colour })}>
      <FieldRow>
        <NumberField
          label={t('papers.copies')}
          hint={t('papers.copiesHint', { count: page.roll.entitled })}
          value={copies}
          onChange={setCopies}
        />
        <NumberField label={t('papers.large')} value={large} onChange={setLarge} />
      </FieldRow>
      <Papers>
        <Paper
          page={page}
          paper="ballotPapers"
          title={t('papers.of.ballotPapers')}
          audience="officials"
          more={{ of, copies: ordinary }}
        />
        {(large ?? 0) > 0 && (
          <Paper
            page={page}
            paper="ballotPapers"
            title={t('papers.of.ballotPapersLarge')}
            audience="officials"
            more={{ of, copies: large ?? 1, large: true, firstStub: ordinary + 1 }}
          />
        )}
        <Paper
          page={page}
          paper="ballotAccount"
          title={t('papers.of.ballotAccount')}
          audience="officials"
          more={{ of }}
        />
        <Paper
          page={page}
          paper="tallySheet"
          title={t('papers.of.tallySheetA')}
          audience="officials"
          more={{ of, teller: 'a', copies: printed }}
        />
        <Paper
          page={page}
          paper="tallySheet"
          title={t('papers.of.tallySheetB')}
          audience="officials"
          more={{ of, teller: 'b', copies: printed }}
        />
        <Paper page={page} paper="resultForm" title={t('papers.of.resultForm')} audience="officials" more={{ of }} />
      </Papers>
    </Card>
  );
}

/** The papers of the whole election, by when they are needed. */
function Before({ page }: { page: ElectionPageData }) {
  const { t } = useTranslation('elections');
  const mayRun = useMay('administrator', 'chair');
  return (
    <Card title={t('papers.before')}>
      <Papers>
        <Paper page={page} paper="electionProtocol" title={t('papers.of.electionProtocol')} />
        <Paper page={page} paper="nominationForm" title={t('papers.of.nominationForm')} />
        {mayRun && (
          <Paper page={page} paper="nominationsBooklet" title={t('papers.of.nominationsBooklet')} audience="members" />
        )}
      </Papers>
    </Card>
  );
}

function After({ page }: { page: ElectionPageData }) {
  const { t } = useTranslation('elections');
  const nameOf = useOfficeName();
  const declared = page.contests.flatMap((contest) => contest.declarations.map((each) => ({ contest, each })));
  return (
    <Card title={t('papers.after')}>
      <Papers>
        {declared.map(({ contest, each }) => (
          <Paper
            key={each.id}
            page={page}
            paper="resultDeclaration"
            title={t('papers.of.resultDeclaration', { office: nameOf(contest) })}
            more={{ of: each.id }}
          />
        ))}
        <Paper page={page} paper="chairsDeclaration" title={t('papers.of.chairsDeclaration')} />
        {declared.length > 0 && <Paper page={page} paper="electionReport" title={t('papers.of.electionReport')} />}
        {page.election.sealedOn && (
          <Paper page={page} paper="destructionRecord" title={t('papers.of.destructionRecord')} />
        )}
      </Papers>
    </Card>
  );
}

/** Every paper of the election, to look at, save and print. */
export function PapersTab({ page }: { page: ElectionPageData }) {
  const { t } = useTranslation('elections');
  const mayRun = useMay('administrator', 'chair');
  const isEarly = EARLY.includes(page.election.state);
  const rounds = page.contests.flatMap((contest) =>
    contest.rounds.filter(({ state }) => state !== 'void').map((round) => ({ contest, round })),
  );
  return (
    <div className={css.stack}>
      {mayRun && !['sealed', 'destroyed', 'abandoned', 'rehearsed'].includes(page.election.state) && (
        <WholeKitCard page={page} />
      )}
      {!page.election.rehearsal && <Before page={page} />}
      {mayRun && (
        <Card title={t('papers.kit')}>
          <p>{t('papers.kitHelp')}</p>
          <Papers>
            <Paper
              page={page}
              paper="tellersInstructions"
              title={t('papers.of.tellersInstructions')}
              audience="officials"
            />
            <Paper page={page} paper="powerCut" title={t('papers.of.powerCut')} audience="officials" />
            {!isEarly && (
              <>
                <Paper page={page} paper="nightRecord" title={t('papers.of.nightRecord')} audience="officials" />
                <Paper page={page} paper="electionRoll" title={t('papers.of.electionRoll')} audience="officials" />
                <Paper page={page} paper="questionsOrder" title={t('papers.of.questionsOrder')} audience="officials" />
              </>
            )}
          </Papers>
          {isEarly && <EmptyState title={t('papers.notYet')} />}
        </Card>
      )}
      {mayRun &&
        rounds.map(({ contest, round }) => <RoundPapers key={round.id} page={page} contest={contest} round={round} />)}
      {!page.election.rehearsal && <After page={page} />}
    </div>
  );
}
