import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../ui/index.ts';
import { useNight } from './NightContext.tsx';
import { RollDialog } from './RollDialog.tsx';

/** A roll that is wrong, before the poll or while it is open. A rehearsal's roll is nobody's. */
export function RollButton() {
  const { t } = useTranslation('elections');
  const { night } = useNight();
  const [isOpen, setOpen] = useState(false);
  if (night.election.rehearsal) return null;
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {t('night.desk.correct')}
      </Button>
      {isOpen && <RollDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** E13: a form handed in at the meeting, where the protocol allows it, before this office's poll. */
export function FloorLink() {
  const { t } = useTranslation('elections');
  const { night } = useNight();
  if (!night.protocol?.floorNominations || night.election.rehearsal) return null;
  return (
    <LinkButton
      to="/elections/$electionId/nomination"
      params={{ electionId: String(night.election.id) }}
      search={{ way: 'floor' }}
      look="quiet"
    >
      {t('night.floor')}
    </LinkButton>
  );
}
