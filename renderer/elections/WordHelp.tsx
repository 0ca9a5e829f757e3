import { useTranslation } from 'react-i18next';

/** How a word is counted, hyphens and numbers included. */
export function WordHelp() {
  const { t } = useTranslation('elections');
  return (
    <ul>
      {(['spaces', 'hyphen', 'number', 'slash', 'bullet'] as const).map((key) => (
        <li key={key}>{t(`help.words.${key}`)}</li>
      ))}
    </ul>
  );
}
