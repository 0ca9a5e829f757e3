import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newItemInput } from '../../db/minutes/input.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMeetingName, whenOf } from '../meetings/words.ts';
import { Asked, BackArrow, Button, Card, EmptyState, Page, PageHeader, TextField, TextLink } from '../ui/index.ts';
import { AttendancePanel } from './AttendancePanel.tsx';
import { BeginCard } from './BeginCard.tsx';
import { FormDialog } from './FormDialog.tsx';
import { ItemPanel } from './ItemPanel.tsx';
import { MeetingPanel } from './MeetingPanel.tsx';
import css from './minutes.module.css';
import { PartList } from './PartList.tsx';
import { MinutesTag } from './tags.tsx';
import { useAutosaves } from './useAutosaves.ts';
import type { MinutesPageData } from './words.ts';

const newSchema = newItemInput.pick({ title: true });

/** An item that came up at the meeting, after the one that is open. */
function NewItem({ page, after, onClose }: { page: MinutesPageData; after: number | null; onClose: () => void }) {
  const { t } = useTranslation('minutes');
  const add = useDo(api.minutes.addItem);
  const meetingId = page.meeting.id;
  const last = page.items.at(-1)?.id ?? null;
  return (
    <FormDialog
      title={t('take.addItem')}
      text={t('take.addItemText')}
      schema={newSchema}
      initial={{ title: '' }}
      send={({ title }) => add.run({ meetingId, after: after ?? last, title })}
      onClose={onClose}
    >
      <TextField name="title" label={t('take.itemTitle')} />
    </FormDialog>
  );
}

function Parts({ page }: { page: MinutesPageData }) {
  const { t } = useTranslation('minutes');
  const { part = 'attendance' } = useSearch({ from: '/meetings/$meetingId/minutes' });
  const navigate = useNavigate();
  const autosaveOf = useAutosaves(page.items);
  const [adding, setAdding] = useState(false);
  const at = page.items.findIndex(({ id }) => String(id) === part);
  const item = page.items[at];
  const goTo = (next: string) =>
    void navigate({
      to: '/meetings/$meetingId/minutes',
      params: { meetingId: String(page.meeting.id) },
      search: { part: next },
      replace: true,
    });
  const autosave = item && autosaveOf(item.id);
  const following = page.items[at + 1];
  return (
    <div className={css.columns}>
      <div className={css.side}>
        <PartList page={page} part={item ? part : part === 'meeting' ? 'meeting' : 'attendance'} onChoose={goTo} />
        {page.may.take && (
          <Button size="s" onPress={() => setAdding(true)}>
            {t('take.addItem')}
          </Button>
        )}
      </div>
      <div className={css.main}>
        {item && autosave ? (
          <ItemPanel
            key={item.id}
            page={page}
            item={item}
            at={at}
            autosave={autosave}
            onNext={() => goTo(following ? String(following.id) : 'meeting')}
          />
        ) : part === 'meeting' ? (
          <MeetingPanel page={page} />
        ) : (
          <AttendancePanel page={page} />
        )}
      </div>
      {adding && <NewItem page={page} after={item?.id ?? null} onClose={() => setAdding(false)} />}
    </div>
  );
}

/** Takes the minutes of one meeting: who came, item by item, and what follows. */
export function TakePage() {
  const { t } = useTranslation('minutes');
  const { meetingId } = useParams({ from: '/meetings/$meetingId/minutes' });
  const answer = useAsk(api.minutes.page, { meetingId: Number(meetingId) });
  const nameOf = useMeetingName();
  return (
    <Page>
      <Asked answer={answer}>
        {(page) => (
          <>
            <PageHeader
              title={t('take.title', { meeting: nameOf(page.meeting) })}
              lead={whenOf(page.meeting)}
              tag={page.minutes && <MinutesTag state={page.minutes.state} />}
              back={
                <>
                  <BackArrow />
                  <TextLink to="/meetings/$meetingId" params={{ meetingId }} search={{ tab: 'minutes' }}>
                    {t('take.back')}
                  </TextLink>
                </>
              }
            />
            {page.minutes && page.may.take && <Parts page={page} />}
            {page.minutes && !page.may.take && (
              <Card>
                <EmptyState title={t('take.closed')}>{t('take.closedText')}</EmptyState>
              </Card>
            )}
            {!page.minutes && <BeginCard page={page} />}
          </>
        )}
      </Asked>
    </Page>
  );
}
