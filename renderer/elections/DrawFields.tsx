import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draw } from '../../db/elections/input.ts';
import { LOT_METHODS, type LotMethod } from '../../db/elections/words.ts';
import { announce, Button, ButtonRow, RadioGroup, TextField } from '../ui/index.ts';
import css from './elections.module.css';

export type Drawn = { candidate: number; name: string };

/** How a lot is drawn, while it is entered: by hand in the order the names come out, or by the program from a seed of the room. */
export function useDraw(names: readonly Drawn[], method: LotMethod) {
  const { t } = useTranslation('elections');
  const [how, setHow] = useState<LotMethod>(method);
  const [announced, setAnnounced] = useState<Record<LotMethod, string>>({
    by_hand: t('draw.announcedByHand'),
    by_program: t('draw.announcedByProgram'),
  });
  const [seed, setSeed] = useState('');
  // One name alone is drawn first.
  const [order, setOrder] = useState<number[]>(names.length === 1 ? names.map(({ candidate }) => candidate) : []);
  const [isAsked, setAsked] = useState(false);
  const isDrawn = how === 'by_program' ? seed.trim() !== '' : order.length === names.length;
  const isWhole = isDrawn && announced[how].trim() !== '';
  return {
    names,
    how,
    setHow,
    announced: announced[how],
    setAnnounced: (text: string) => setAnnounced({ ...announced, [how]: text }),
    seed,
    setSeed,
    order,
    setOrder,
    isAsked,
    /** The draw for the API, or null while something is missing: the boxes then say what. */
    value(): Draw | null {
      setAsked(true);
      if (!isWhole) return null;
      return how === 'by_hand'
        ? { method: how, announced: announced[how], order }
        : { method: how, announced: announced[how], seed };
    },
  };
}

type DrawState = ReturnType<typeof useDraw>;

/** The names as they come out of the bag, one after the other. The list they are shown in decides nothing. */
function ByHand({ names, order, setOrder, isAsked }: DrawState) {
  const { t } = useTranslation('elections');
  const left = names.filter(({ candidate }) => !order.includes(candidate));
  const nameOf = (candidate: number) => names.find((each) => each.candidate === candidate)?.name ?? '';
  return (
    <fieldset className={css.draw}>
      <legend className={css.legend}>{t('draw.order')}</legend>
      {isAsked && left.length > 0 && <p className={css.wrong}>{t('draw.orderMissing', { count: left.length })}</p>}
      {order.length > 0 && (
        <ol className={css.drawn}>
          {order.map((candidate) => (
            <li key={candidate}>{nameOf(candidate)}</li>
          ))}
        </ol>
      )}
      {left.length > 0 && (
        <>
          <p>{t('draw.next', { number: order.length + 1 })}</p>
          <ButtonRow>
            {left.map(({ candidate, name }) => (
              <Button
                key={candidate}
                onPress={() => {
                  setOrder([...order, candidate]);
                  announce(t('draw.drawn', { name, number: order.length + 1 }));
                }}
              >
                {name}
              </Button>
            ))}
          </ButtonRow>
        </>
      )}
      {order.length > 0 && (
        <Button look="quiet" onPress={() => setOrder(order.slice(0, -1))}>
          {t('draw.takeBack')}
        </Button>
      )}
    </fieldset>
  );
}

/** E6, E12: the lot as it was announced and drawn. */
export function DrawFields({ draw }: { draw: DrawState }) {
  const { t } = useTranslation('elections');
  return (
    <div className={css.stack}>
      <RadioGroup
        label={t('draw.method')}
        options={LOT_METHODS.map((value) => ({
          value,
          label: t(`lotMethod.${value}`),
          hint: t(`draw.methodHelp.${value}`),
        }))}
        value={draw.how}
        onChange={(value) => draw.setHow(value ?? 'by_hand')}
      />
      <TextField
        label={t('draw.announced')}
        hint={t('draw.announcedHint')}
        value={draw.announced}
        onChange={draw.setAnnounced}
        width="full"
        error={draw.isAsked && draw.announced.trim() === '' ? t('draw.announcedMissing') : undefined}
      />
      {draw.how === 'by_program' ? (
        <TextField
          label={t('draw.seed')}
          hint={t('draw.seedHint')}
          value={draw.seed}
          onChange={draw.setSeed}
          error={draw.isAsked && draw.seed.trim() === '' ? t('draw.seedMissing') : undefined}
        />
      ) : (
        <ByHand {...draw} />
      )}
    </div>
  );
}
