import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes, formatInstant } from '../../db/base/format.ts';
import type { Problem } from '../../db/base/outcome.ts';
import { queryClient } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { deliver, type How } from '../documents/deliver.ts';
import { Button, Card, Dialog, EmptyState, ProblemBanner, StatusTag } from '../ui/index.ts';
import { PartsTable } from './PartsTable.tsx';
import css from './packs.module.css';
import type { BuiltPack, Edition, PackPage } from './words.ts';

/** Saves, opens or prints an edition as it was built. */
function useDeliver(onProblem: (problem: Problem | null) => void) {
  const { t } = useTranslation('preview');
  const [busy, setBusy] = useState<string | null>(null);
  const run = async (packId: BuiltPack['id'], { audience }: Edition, how: How) => {
    setBusy(`${packId} ${audience} ${how}`);
    try {
      const made = await api.packs.edition({ packId, audience });
      if (!made.ok) return onProblem(made.problem);
      const fetched = await api.documents.bytes({ documentId: made.value.id });
      if (!fetched.ok) return onProblem(fetched.problem);
      const { id, fileName } = made.value;
      const outcome = await deliver({ id, fileName, bytes: fetched.value.bytes }, how, t);
      onProblem(outcome.ok ? null : outcome.problem);
      if (outcome.ok) void queryClient.invalidateQueries();
    } finally {
      setBusy(null);
    }
  };
  return { busy, run };
}

type EditionProps = { pack: BuiltPack; edition: Edition; name: string; delivery: ReturnType<typeof useDeliver> };

function EditionRow({ pack, edition, name, delivery }: EditionProps) {
  const { t } = useTranslation('packs');
  const { audience, pages, bytes } = edition;
  const named = { edition: t(`editionName.${audience}`), name };
  return (
    <li className={css.edition}>
      <div>
        <strong>{t(`edition.${audience}`)}</strong>{' '}
        <span className={css.soft}>{t('size', { count: pages, size: formatBytes(bytes) })}</span>
      </div>
      <div className={css.actions}>
        {(['open', 'save', 'print'] as const).map((how) => (
          <Button
            key={how}
            size="s"
            aria-label={t(`${how}Named`, named)}
            busy={delivery.busy === `${pack.id} ${audience} ${how}`}
            isDisabled={delivery.busy !== null}
            onPress={() => void delivery.run(pack.id, edition, how)}
          >
            {t(how)}
          </Button>
        ))}
      </div>
    </li>
  );
}

const shown = ({ parts }: BuiltPack) =>
  parts.map((part) => ({ ...part, stretch: { firstPage: part.firstPage, pages: part.pages } }));

/** The packs of a meeting, the newest first: none is ever thrown away. */
export function BuiltCard({ page }: { page: PackPage }) {
  const { t } = useTranslation('packs');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [open, setOpen] = useState<BuiltPack | null>(null);
  const delivery = useDeliver(setProblem);
  const { packs } = page;
  const newest = packs.find(({ kind }) => kind === 'pack')?.number ?? 0;
  const nameOf = ({ kind, number }: BuiltPack) => t(`named.${kind}`, { number });
  return (
    <Card title={t('earlier')}>
      {problem && <ProblemBanner problem={problem} />}
      {packs.length === 0 && <EmptyState title={t('none')}>{t(page.mayBuild ? 'noneHelp' : 'noneYours')}</EmptyState>}
      <ul className={css.packs}>
        {packs.map((pack) => {
          const { firstPage: first, lastPage: last, version, builtBy, builtAt } = pack;
          const inForce = pack.number >= newest;
          return (
            <li key={pack.id} className={css.pack}>
              <div className={css.head}>
                <h3 className={css.name}>{nameOf(pack)}</h3>
                <StatusTag tone={inForce ? 'good' : 'neutral'}>{t(inForce ? 'inForce' : 'replaced')}</StatusTag>
                <Button
                  size="s"
                  look="quiet"
                  aria-label={t('showNamed', { name: nameOf(pack) })}
                  onPress={() => setOpen(pack)}
                >
                  {t('show')}
                </Button>
              </div>
              <p className={css.soft}>
                {t('about', { first, last, version, name: builtBy, at: formatInstant(builtAt) })}
              </p>
              <ul className={css.editions}>
                {pack.editions.map((edition) => (
                  <EditionRow
                    key={edition.audience}
                    pack={pack}
                    edition={edition}
                    name={nameOf(pack)}
                    delivery={delivery}
                  />
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
      {open && (
        <Dialog title={t('showNamed', { name: nameOf(open) })} isOpen onClose={() => setOpen(null)} size="l">
          <PartsTable parts={shown(open)} unknown="" />
        </Dialog>
      )}
    </Card>
  );
}
