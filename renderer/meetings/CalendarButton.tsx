import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useTellSaved } from '../app/tellSaved.ts';
import { type MenuAction, MenuButton } from '../ui/index.ts';

type Of = Parameters<typeof api.meetings.saveCalendar>[0]['of'];

/** A year's meetings, or one, as a file for people's own calendars; with the deadlines for those who keep them. */
export function CalendarButton({ of }: { of: Of }) {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const tell = useTellSaved();
  const save = useDo(api.meetings.saveCalendar);
  const saveWith = async (deadlines: boolean) =>
    tell(await save.run({ of, deadlines }), {
      handed: t('calendar.saved'),
      at: (path) => t('calendar.savedAt', { path }),
    });
  // A year also has its planner on paper.
  const planner: MenuAction[] =
    'date' in of
      ? [
          {
            id: 'planner',
            label: t('planner'),
            onAction: () =>
              void navigate({
                to: '/documents/preview',
                search: { kind: 'yearPlanner', from: of.date, basis: of.basis },
              }),
          },
        ]
      : [];
  return (
    <MenuButton
      label={t('calendar.file')}
      look="quiet"
      actions={[
        ...planner,
        { id: 'meetings', label: t('calendar.meetings'), onAction: () => void saveWith(false) },
        { id: 'deadlines', label: t('calendar.withDeadlines'), onAction: () => void saveWith(true) },
      ]}
    />
  );
}
