import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { categoryFields, wardFields } from '../../db/members/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Button, Checkbox, Dialog, Form, RadioGroup, TextField, toasts } from '../ui/index.ts';
import type { Category, Ward } from './types.ts';

const withActive = { active: z.boolean() };
const categoryForm = categoryFields.extend(withActive);
const wardForm = wardFields.extend(withActive);

function useDone(onClose: () => void) {
  return (text: string) => {
    onClose();
    toasts.show({ text });
  };
}

/** Adds a category, or changes the given one. */
export function CategoryDialog({ category, onClose }: { category: Category | null; onClose: () => void }) {
  const { t } = useTranslation('members');
  const { t: tc } = useTranslation('common');
  const { run: add } = useDo(api.members.addCategory);
  const { run: change } = useDo(api.members.changeCategory);
  const done = useDone(onClose);
  return (
    <Dialog
      title={category ? t('places.changeOf', { name: category.name }) : t('places.addCategory')}
      isOpen
      onClose={onClose}
    >
      <Form
        schema={categoryForm}
        guard={false}
        initial={{
          name: category?.name ?? '',
          example: category?.example ?? '',
          kind: category?.kind ?? 'invited',
          active: category?.active ?? true,
        }}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
        send={({ active, ...fields }) => (category ? change({ ...fields, active, id: category.id }) : add(fields))}
        onDone={() => done(t(category ? 'places.saved' : 'places.addedCategory'))}
      >
        {({ f }) => (
          <>
            <TextField name={f('name')} label={t('places.name')} />
            <TextField name={f('example')} label={t('places.example')} optional />
            <RadioGroup
              name={f('kind')}
              label={t('places.kind')}
              layout="inline"
              options={[
                { value: 'core', label: t('places.core') },
                { value: 'invited', label: t('places.invited') },
              ]}
            />
            {category && <Checkbox name={f('active')} label={t('places.active')} hint={t('places.activeHint')} />}
          </>
        )}
      </Form>
    </Dialog>
  );
}

/** Adds a ward, or changes the given one. */
export function WardDialog({ ward, onClose }: { ward: Ward | null; onClose: () => void }) {
  const { t } = useTranslation('members');
  const { t: tc } = useTranslation('common');
  const { run: add } = useDo(api.members.addWard);
  const { run: change } = useDo(api.members.changeWard);
  const done = useDone(onClose);
  return (
    <Dialog
      title={ward ? t('places.changeOf', { name: ward.name }) : t('places.addWard')}
      isOpen
      size="s"
      onClose={onClose}
    >
      <Form
        schema={wardForm}
        guard={false}
        initial={{ name: ward?.name ?? '', active: ward?.active ?? true }}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
        send={({ active, name }) => (ward ? change({ name, active, id: ward.id }) : add({ name }))}
        onDone={() => done(t(ward ? 'places.saved' : 'places.addedWard'))}
      >
        {({ f }) => (
          <>
            <TextField name={f('name')} label={t('places.name')} />
            {ward && <Checkbox name={f('active')} label={t('places.active')} hint={t('places.activeHint')} />}
          </>
        )}
      </Form>
    </Dialog>
  );
}
