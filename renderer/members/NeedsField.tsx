import { useTranslation } from 'react-i18next';
import { ACCESS_NEEDS, type AccessNeed } from '../../db/members/words.ts';
import { Checkbox, TextField } from '../ui/index.ts';
import css from './members.module.css';

type Needs = { need: AccessNeed; detail: string }[];

/** The access needs of a member: which, and what exactly. */
export function NeedsField({ value, onChange }: { value: Needs; onChange: (needs: Needs) => void }) {
  const { t } = useTranslation('members');
  const put = (need: AccessNeed, detail: string | null) => {
    const others = value.filter((each) => each.need !== need);
    const all = detail === null ? others : [...others, { need, detail }];
    onChange(all.sort((a, b) => ACCESS_NEEDS.indexOf(a.need) - ACCESS_NEEDS.indexOf(b.need)));
  };
  return (
    <fieldset className={css.needs}>
      <legend className="visuallyHidden">{t('form.needs')}</legend>
      <p>{t('form.needsHint')}</p>
      {ACCESS_NEEDS.map((need) => {
        const held = value.find((each) => each.need === need);
        const name = t(`need.${need}`);
        return (
          <div key={need} className={css.need}>
            <Checkbox label={name} value={held !== undefined} onChange={(on) => put(need, on ? '' : null)} />
            {held && (
              <TextField
                label={t('form.needDetail', { need: name })}
                hideLabel
                placeholder={t('form.needDetail', { need: name })}
                value={held.detail}
                onChange={(detail) => put(need, detail)}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
