import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Outcome } from '../../db/base/outcome.ts';
import { type MemberFields, memberForm } from '../../db/members/input.ts';
import { CURRENT_STANDINGS, PAPERS_BY, SEATS } from '../../db/members/words.ts';
import {
  Card,
  CheckboxGroup,
  DateField,
  FieldRow,
  Form,
  type FormTools,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../ui/index.ts';
import { NeedsField } from './NeedsField.tsx';
import type { Category, Choices } from './types.ts';

export type MemberInput = z.input<typeof memberForm>;
type Tools = FormTools<MemberInput>;

type MemberFormProps<R> = {
  initial: MemberInput;
  choices: Choices;
  /** The member who is changed; null for a new one. */
  memberId: number | null;
  submitLabel: string;
  otherActions: ReactNode;
  send: (value: MemberFields, accepted: string[]) => Promise<Outcome<R>>;
  onDone: (value: R) => void;
};

function PersonCard({ f }: Pick<Tools, 'f'>) {
  const { t } = useTranslation('members');
  return (
    <Card title={t('form.person')}>
      <TextField name={f('title')} label={t('field.title')} hint={t('form.titleHint')} width="w10" optional />
      <FieldRow>
        <TextField name={f('firstName')} label={t('field.firstName')} optional />
        <TextField name={f('surname')} label={t('field.surname')} />
      </FieldRow>
      <TextField name={f('organisation')} label={t('field.organisation')} optional />
      <TextField name={f('position')} label={t('field.position')} optional />
      <DateField name={f('joinedOn')} label={t('field.joinedOn')} />
    </Card>
  );
}

function ContactCard({ f }: Pick<Tools, 'f'>) {
  const { t } = useTranslation('members');
  return (
    <Card title={t('form.contact')}>
      <p>{t('form.contactHint')}</p>
      <TextField name={f('email')} label={t('field.email')} type="email" optional />
      <FieldRow>
        <TextField name={f('phone')} label={t('field.phone')} type="tel" optional />
        <TextField name={f('mobile')} label={t('field.mobile')} type="tel" optional />
      </FieldRow>
      <TextArea name={f('address')} label={t('field.address')} rows={3} optional />
      <TextField name={f('postcode')} label={t('field.postcode')} width="w10" optional />
      <RadioGroup
        name={f('papersBy')}
        label={t('field.papersBy')}
        layout="inline"
        options={PAPERS_BY.map((value) => ({ value, label: t(`papersBy.${value}`) }))}
      />
    </Card>
  );
}

/** Categories that can be chosen: those in use, and those the member has although they were set aside. */
const choosable = (categories: readonly Category[], kind: Category['kind'], held: readonly number[]) =>
  categories
    .filter((each) => each.kind === kind && (each.active || held.includes(each.id)))
    .map((each) => ({ value: each.id as number, label: each.name, hint: each.example || undefined }));

function RepresentationCard({ f, form, choices }: Tools & { choices: Choices }) {
  const { t } = useTranslation('members');
  const chosen = form.watch('categoryIds');
  const held = form.formState.defaultValues?.categoryIds?.flatMap((each) => each ?? []) ?? [];
  const heldWard = form.formState.defaultValues?.wardId;
  const kinds = ['core', 'invited'] as const;
  // Two groups over one field: each keeps the other's choices.
  const set = (kind: 'core' | 'invited', ids: number[]) => {
    const others = chosen.filter((id) => choices.categories.find((each) => each.id === id)?.kind !== kind);
    form.setValue('categoryIds', [...others, ...ids], { shouldDirty: true });
  };
  return (
    <Card title={t('form.representation')}>
      <p>{t('form.categoriesHint')}</p>
      {kinds.map((kind) => (
        <CheckboxGroup<number>
          key={kind}
          label={t(`form.${kind}`)}
          layout="columns"
          optional
          value={chosen.filter((id) => choices.categories.find((each) => each.id === id)?.kind === kind)}
          onChange={(ids) => set(kind, ids)}
          options={choosable(choices.categories, kind, held)}
        />
      ))}
      <Select<number>
        name={f('wardId')}
        label={t('field.ward')}
        hint={t('form.wardHint')}
        emptyLabel={t('form.noWard')}
        options={choices.wards
          .filter((each) => each.active || each.id === heldWard)
          .map((each) => ({ value: each.id as number, label: each.name }))}
      />
      <TextArea
        name={f('justification')}
        label={t('field.justification')}
        hint={t('form.justificationHint')}
        rows={4}
      />
      <TextArea
        name={f('reportsBackTo')}
        label={t('field.reportsBackTo')}
        hint={t('form.reportsBackHint')}
        rows={2}
        optional
      />
    </Card>
  );
}

function StandingCard({
  f,
  choices,
  memberId,
}: Pick<Tools, 'f'> & Pick<MemberFormProps<unknown>, 'choices' | 'memberId'>) {
  const { t } = useTranslation('members');
  const seatLabel = (seat: (typeof SEATS)[number]) => {
    const holder = choices.seats.find((each) => each.seat === seat && each.memberId !== memberId);
    const name = t(`seat.${seat}`);
    return holder ? t('form.seatTaken', { seat: name, name: holder.name }) : name;
  };
  return (
    <Card title={t('form.standing')}>
      <RadioGroup
        name={f('standing')}
        label={t('field.standing')}
        options={CURRENT_STANDINGS.map((value) => ({
          value,
          label: t(`standing.${value}`),
          hint: t(`form.standingHint.${value}`),
        }))}
      />
      <Select<string>
        name={f('seat')}
        label={t('field.seat')}
        hint={t('form.seatHint')}
        emptyLabel={t('form.noSeat')}
        options={SEATS.map((value) => ({ value, label: seatLabel(value) }))}
      />
    </Card>
  );
}

function OtherCard({ f }: Pick<Tools, 'f'>) {
  const { t } = useTranslation('members');
  return (
    <Card title={t('form.other')}>
      <FieldRow>
        <TextField
          name={f('substituteName')}
          label={t('field.substituteName')}
          hint={t('form.substituteHint')}
          optional
        />
        <TextField name={f('substituteContact')} label={t('field.substituteContact')} optional />
      </FieldRow>
      <TextArea name={f('notes')} label={t('field.notes')} hint={t('form.notesHint')} rows={3} optional />
    </Card>
  );
}

/** Everything that is written about a member by hand: for adding and changing alike. */
export function MemberForm<R>(props: MemberFormProps<R>) {
  const { initial, choices, memberId, submitLabel, otherActions, send, onDone } = props;
  const { t } = useTranslation('members');
  return (
    <Form
      schema={memberForm}
      initial={initial}
      send={send}
      onDone={onDone}
      submitLabel={submitLabel}
      otherActions={otherActions}
    >
      {({ f, form }) => (
        <>
          <PersonCard f={f} />
          <RepresentationCard f={f} form={form} choices={choices} />
          <StandingCard f={f} choices={choices} memberId={memberId} />
          <ContactCard f={f} />
          <Card title={t('form.needs')}>
            <NeedsField
              value={form.watch('accessNeeds')}
              onChange={(needs) => form.setValue('accessNeeds', needs, { shouldDirty: true })}
            />
          </Card>
          <OtherCard f={f} />
        </>
      )}
    </Form>
  );
}
