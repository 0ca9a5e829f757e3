import { FileText, Upload } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../db/base/format.ts';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import { Field, type FieldProps } from './Field.tsx';
import css from './FileField.module.css';
import { bound } from './form/bound.tsx';

/** A file that a person gave: its name and its content. */
export type GivenFile = { name: string; bytes: Uint8Array };

export type FileFieldProps = FieldProps<GivenFile | null> & {
  /** The endings that can be used, e.g. `['.csv', '.xlsx']`. All when left out. */
  endings?: readonly string[] | undefined;
  /** The largest size in bytes; 20 MB when left out. */
  maxBytes?: number | undefined;
};

function Plain({
  value = null,
  onChange,
  onBlur,
  onFault,
  endings,
  maxBytes = 20_000_000,
  error,
  ...frame
}: FileFieldProps) {
  const { t } = useTranslation('ui');
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [over, setOver] = useState(false);

  const refuse = (words: string) => {
    setFault(words);
    onFault?.(null);
    onChange?.(null);
  };
  const take = async (file: File) => {
    if (endings && !endings.some((ending) => file.name.toLowerCase().endsWith(ending))) {
      return refuse(t('file.wrongKind', { name: file.name, kinds: endings.join(', ') }));
    }
    if (file.size > maxBytes) {
      return refuse(t('file.tooBig', { size: formatBytes(file.size), max: formatBytes(maxBytes) }));
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      setFault(null);
      onChange?.({ name: file.name, bytes });
    } catch {
      // The platform does not say why: deleted, moved, locked by another program.
      refuse(t('file.unreadable', { name: file.name }));
    }
  };
  const takeAll = (files: FileList | null) => {
    const [file, ...others] = [...(files ?? [])];
    if (others.length > 0) refuse(t('file.several'));
    else if (file) void take(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    takeAll(event.dataTransfer.files);
  };

  return (
    <Field {...frame} error={fault ?? error}>
      {(control) => (
        // Dropping is a shortcut for the button below; the keyboard uses the button.
        <fieldset
          className={cx(css.drop, over && css.over)}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <input
            {...control}
            ref={input}
            className="visuallyHidden"
            type="file"
            accept={endings?.join(',')}
            onChange={(event) => {
              takeAll(event.target.files);
              // So that choosing the same file again, after mending it, counts as a change.
              event.target.value = '';
            }}
            onBlur={onBlur}
          />
          {value ? (
            <p className={css.chosen}>
              <FileText aria-hidden="true" />
              {t('file.chosen', { name: value.name, size: formatBytes(value.bytes.length) })}
            </p>
          ) : (
            <p className={css.invite}>{t('file.drop')}</p>
          )}
          <div className={css.actions}>
            <Button icon={Upload} isDisabled={control.disabled} onPress={() => input.current?.click()}>
              {t(value ? 'file.chooseAnother' : 'file.choose')}
            </Button>
            {value && (
              <Button look="quiet" onPress={() => onChange?.(null)}>
                {t('file.remove')}
              </Button>
            )}
          </div>
        </fieldset>
      )}
    </Field>
  );
}

/** A file: dropped, or chosen from the computer. Its value is `{ name, bytes }` or null. */
export const FileField = bound<GivenFile | null, FileFieldProps>(Plain, null);
