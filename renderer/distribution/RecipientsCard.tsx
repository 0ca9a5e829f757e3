import { useTranslation } from 'react-i18next';
import { TO_SOMEBODY, type ToSomebody } from '../../db/distribution/words.ts';
import { Banner, Button, Card, Checkbox, Select } from '../ui/index.ts';
import css from './distribution.module.css';
import { byWay, type Chosen, choose, chooseAll } from './recipients.ts';
import type { Paper, Recipient } from './words.ts';

type Props = {
  members: readonly Recipient[];
  paper: Paper;
  isRestricted: boolean;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
};

function Person({
  member,
  had,
  chosen,
  onChange,
}: { member: Recipient; had: boolean } & Pick<Props, 'chosen' | 'onChange'>) {
  const { t } = useTranslation('distribution');
  const way = chosen.get(member.id);
  const can: Record<ToSomebody, boolean> = { email: member.hasEmail, post: member.hasAddress, by_hand: true };
  const options = TO_SOMEBODY.map((value) => ({ value, label: t(`way.${value}`), isDisabled: !can[value] }));
  return (
    <li className={css.person}>
      <Checkbox
        label={member.name}
        hint={member.organisation}
        value={way !== undefined}
        onChange={(isIn) => onChange(choose(chosen, member, isIn))}
      />
      {way === undefined ? (
        <span className={css.soft}>{t(`way.${member.way}`)}</span>
      ) : (
        <Select
          label={t('send.wayOf', { name: member.name })}
          hideLabel
          options={options}
          value={way}
          width="w20"
          onChange={(next) => next && onChange(new Map(chosen).set(member.id, next))}
        />
      )}
      <span className={css.soft}>{had ? t('send.had') : member.instead ? t('send.instead') : ''}</span>
    </li>
  );
}

/** Who gets it, and by which way. */
export function RecipientsCard({ members, paper, isRestricted, chosen, onChange }: Props) {
  const { t } = useTranslation('distribution');
  const missing = new Set(paper.missing.map(({ id }) => id));
  const ways = TO_SOMEBODY.flatMap((way) => {
    const count = byWay(chosen, way).length;
    return count === 0 ? [] : [`${t(`way.${way}`)} ${count}`];
  });
  return (
    <Card title={t('send.who')}>
      <div className={css.stack}>
        {isRestricted && (
          <Banner tone="warning" title={t('send.restricted')}>
            {t('send.restrictedText')}
          </Banner>
        )}
        <div className={css.actions}>
          {!isRestricted && (
            <>
              <Button size="s" onPress={() => onChange(chooseAll(members))}>
                {t('send.chooseAll')}
              </Button>
              <Button size="s" onPress={() => onChange(chooseAll(members.filter(({ id }) => missing.has(id))))}>
                {t('send.chooseMissing')}
              </Button>
            </>
          )}
          <Button size="s" onPress={() => onChange(new Map())}>
            {t('send.chooseNone')}
          </Button>
          <p className={css.soft} role="status">
            {chosen.size === 0 ? t('send.nobody') : t('send.chosen', { count: chosen.size, ways: ways.join(', ') })}
          </p>
        </div>
        <ul className={css.people}>
          {members.map((member) => (
            <Person key={member.id} member={member} had={!missing.has(member.id)} chosen={chosen} onChange={onChange} />
          ))}
        </ul>
      </div>
    </Card>
  );
}
