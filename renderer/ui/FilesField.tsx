import { FileText, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../db/base/format.ts';
import type { FieldProps } from './Field.tsx';
import css from './FileField.module.css';
import { FileField, type FileFieldProps, type GivenFile } from './FileField.tsx';
import { bound } from './form/bound.tsx';
import { IconButton } from './IconButton.tsx';

export type FilesFieldProps = FieldProps<GivenFile[]> & Pick<FileFieldProps, 'endings' | 'maxBytes'>;

const keys = new WeakMap<GivenFile, number>();
let next = 1;

/** Two files may have the same name: each is known by when it was given. */
function keyOf(file: GivenFile): number {
  const key = keys.get(file) ?? next++;
  keys.set(file, key);
  return key;
}

/** `name` stays here: with it the field inside would hold the form's list as its one file. */
function Plain({ value = [], onChange, name: _name, ...rest }: FilesFieldProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={css.files}>
      <FileField {...rest} value={null} onChange={(file) => file && onChange?.([...value, file])} />
      {value.length > 0 && (
        <ul className={css.list}>
          {value.map((file) => (
            <li key={keyOf(file)} className={css.listed}>
              <FileText aria-hidden="true" />
              <span>{t('file.chosen', { name: file.name, size: formatBytes(file.bytes.length) })}</span>
              <IconButton
                icon={Trash2}
                label={t('file.removeOne', { name: file.name })}
                onPress={() => onChange?.(value.filter((each) => each !== file))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Several files, given one after the other. Its value is a list of `{ name, bytes }`. */
export const FilesField = bound<GivenFile[], FilesFieldProps>(Plain, []);
