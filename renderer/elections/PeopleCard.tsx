import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleInput } from '../../db/elections/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay } from '../app/status.ts';
import { Button, Card, SummaryList, TextField } from '../ui/index.ts';
import { StepForm } from './StepForm.tsx';
import type { ElectionPageData } from './words.ts';

const schema = peopleInput.omit({ electionId: true, version: true });
const LATER = ['declared', 'sealed', 'destroyed', 'abandoned', 'rehearsed'];

/** Who runs the election: none of them a candidate. */
export function PeopleCard({ page }: { page: ElectionPageData }) {
  const { t } = useTranslation('elections');
  const mayRun = useMay('administrator');
  const [isOpen, setOpen] = useState(false);
  const setPeople = useDo(api.elections.savePeople);
  const { id, version, state, rehearsal, returningOfficer, tellerA, tellerB } = page.election;
  return (
    <Card
      title={t('people.title')}
      actions={
        mayRun &&
        !rehearsal &&
        !LATER.includes(state) && (
          <Button size="s" onPress={() => setOpen(true)}>
            {t('people.change')}
          </Button>
        )
      }
    >
      <SummaryList
        rows={[
          { label: t('people.returningOfficer'), value: returningOfficer },
          { label: t('people.tellerA'), value: tellerA },
          { label: t('people.tellerB'), value: tellerB },
        ]}
      />
      {isOpen && (
        <StepForm
          title={t('people.save')}
          text={t('people.help')}
          done={t('people.done')}
          schema={schema}
          initial={{ returningOfficer, tellerA, tellerB }}
          send={(value) => setPeople.run({ ...value, electionId: id, version })}
          onClose={() => setOpen(false)}
        >
          <TextField name="returningOfficer" label={t('people.returningOfficer')} />
          <TextField name="tellerA" label={t('people.tellerA')} />
          <TextField name="tellerB" label={t('people.tellerB')} />
        </StepForm>
      )}
    </Card>
  );
}
