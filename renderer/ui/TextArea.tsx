import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { countWords } from './countWords.ts';
import { cx } from './cx.ts';
import css from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';
import { bound } from './form/bound.tsx';
import { given } from './given.ts';

export type TextAreaProps = FieldProps<string> & {
  rows?: number | undefined;
  /** Shows a live count under the box: of words or of characters, against `max` where there is one. */
  count?: { of: 'words' | 'characters'; max?: number | undefined } | undefined;
  autoFocus?: boolean | undefined;
};

function Count({
  id,
  text,
  of,
  max,
}: {
  id: string;
  text: string;
  of: 'words' | 'characters';
  max?: number | undefined;
}) {
  const { t } = useTranslation('ui');
  const count = of === 'words' ? countWords(text) : [...text].length;
  const over = max !== undefined && count > max;
  const words = over
    ? t(of === 'words' ? 'count.wordsOver' : 'count.charactersOver', { count: count - max })
    : max === undefined
      ? t(of === 'words' ? 'count.words' : 'count.characters', { count })
      : t(of === 'words' ? 'count.wordsOf' : 'count.charactersOf', { count, max });
  return (
    <div id={id} className={cx(css.after, over && css.over)} aria-live={over ? 'polite' : 'off'}>
      {words}
    </div>
  );
}

function Plain({ value = '', onChange, onBlur, rows = 4, count, autoFocus, ...frame }: TextAreaProps) {
  const countId = useId();
  return (
    <Field {...frame} describedBy={count && countId}>
      {(control) => (
        <>
          <textarea
            {...control}
            className={cx(css.input, css.area)}
            value={value}
            rows={rows}
            {...given({ autoFocus })}
            onChange={(event) => onChange?.(event.target.value)}
            onBlur={onBlur}
          />
          {count && <Count id={countId} text={value} of={count.of} max={count.max} />}
        </>
      )}
    </Field>
  );
}

/** Text of several lines. */
export const TextArea = bound<string, TextAreaProps>(Plain, '');
