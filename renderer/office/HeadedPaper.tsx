import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './paper.module.css';

/** What stands on the headed paper, as far as it is known yet. */
export type PaperFacts = {
  name: string;
  borough: string;
  addressLines: string;
  phone: string;
  email: string;
  fax: string;
  minicom: string;
  website: string;
};

export type Picture = { name: string; bytes: Uint8Array };

/** An address under which the browser shows the picture; null without one. Given back when it is no longer shown. */
function usePicture(picture: Picture | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!picture) {
      setAddress(null);
      return;
    }
    const made = URL.createObjectURL(new Blob([picture.bytes.slice()]));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return address;
}

const WAYS = ['phone', 'email', 'fax', 'minicom', 'website'] as const;

/** A16: the head of the group's paper, drawn as the documents draw it. */
export function HeadedPaper({ facts, logo }: { facts: PaperFacts; logo: Picture | null }) {
  const { t } = useTranslation('office');
  const address = usePicture(logo);
  const name = facts.name.trim() || t('paper.groupName');
  return (
    <div className={css.sheet}>
      <div className={css.head}>
        {address && <img className={css.logo} src={address} alt={t('paper.logoOf', { name })} />}
        <div className={css.names}>
          <p className={css.name}>{name}</p>
          {facts.borough.trim() !== '' && (
            <p className={css.borough}>{t('paper.boroughLine', { borough: facts.borough.trim() })}</p>
          )}
        </div>
        <div className={css.reach}>
          <p className={css.address}>{facts.addressLines.trim()}</p>
          {WAYS.filter((way) => facts[way].trim() !== '').map((way) => (
            <p key={way}>
              <strong>{t(`paper.${way}`)}:</strong> {facts[way]}
            </p>
          ))}
        </div>
      </div>
      <div className={css.lines} aria-hidden="true">
        <div className={css.line} />
        <div className={css.line} />
      </div>
    </div>
  );
}
