import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { PersonId } from '../../db/base/brand.ts';
import { requiredLine } from '../../db/base/fields.ts';
import { passphrase } from '../../db/office/input.ts';
import { api } from '../app/client.ts';
import { holdGates } from '../app/status.ts';
import { Button, Card, Form, Select, TextField } from '../ui/index.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';
import { differs, twice } from './setUpDraft.ts';

const typed = z
  .strictObject({ personId: z.int(), code: requiredLine(60), passphrase: passphrase(), repeat: z.string() })
  .refine(twice, differs);

/** Back in with the recovery code: code and new passphrase, then the new code. */
export function RecoverCard({
  people,
  onBack,
  onDone,
}: {
  people: readonly { id: PersonId; name: string }[];
  onBack: () => void;
  onDone: () => Promise<void>;
}) {
  const { t } = useTranslation('office');
  const [code, setCode] = useState<string | null>(null);
  const letGo = useRef<() => void>(() => undefined);

  if (code !== null) {
    return (
      <Card title={t('code.title')}>
        <RecoveryCode
          code={code}
          onDone={() => {
            letGo.current();
            void onDone();
          }}
        />
      </Card>
    );
  }
  return (
    <Card>
      <Form
        guard={false}
        schema={typed}
        initial={{ personId: Number(people[0]?.id ?? 0), code: '', passphrase: '', repeat: '' }}
        send={async ({ repeat: _, ...input }) => {
          letGo.current = holdGates();
          const outcome = await api.office.recover(input);
          if (!outcome.ok) letGo.current();
          return outcome;
        }}
        onDone={({ recoveryCode }) => setCode(recoveryCode)}
        submitLabel={t('signIn.recover')}
        otherActions={<Button onPress={onBack}>{t('signIn.back')}</Button>}
      >
        <Select
          name="personId"
          label={t('signIn.administrator')}
          options={people.map(({ id, name }) => ({ value: Number(id), label: name }))}
          width="full"
        />
        <TextField name="code" label={t('signIn.code')} hint={t('signIn.codeHint')} spellCheck={false} />
        <NewPassphrase />
      </Form>
    </Card>
  );
}
