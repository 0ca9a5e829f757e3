import { useTranslation } from 'react-i18next';
import { SIDES } from '../../db/agreement/words.ts';
import { Card, DateField, FieldRow, FieldSet, TextArea, TextField } from '../ui/index.ts';

/** The facts of the funder's form, in its order. `isVaried`: the year's beginning stays. */
export function FactsFields({ isVaried = false }: { isVaried?: boolean }) {
  const { t } = useTranslation('agreement');
  return (
    <>
      <Card title={t('page.parties')}>
        <TextField name="funderName" label={t('facts.funderName')} />
        <TextArea name="funderAddress" label={t('facts.funderAddress')} rows={3} optional />
        <TextField name="groupName" label={t('facts.groupName')} />
        <TextField name="organisation" label={t('facts.organisation')} />
        <TextField name="title" label={t('facts.title')} />
      </Card>
      <Card title={t('page.project')}>
        <TextField name="lead" label={t('facts.lead')} />
        <TextField name="leadPhone" label={t('facts.leadPhone')} optional />
        <DateField name="startOn" label={t('facts.startOn')} />
        <TextArea name="description" label={t('facts.description')} rows={5} />
        <TextArea name="outcomesText" label={t('facts.outcomesText')} hint={t('form.outcomesHint')} rows={5} />
      </Card>
      <Card title={t('page.grant')}>
        <TextArea name="grantTerms" label={t('facts.grantTerms')} rows={3} />
        <FieldRow>
          {!isVaried && <DateField name="from" label={t('facts.from')} />}
          <DateField name="reviewOn" label={t('facts.reviewOn')} />
          <DateField name="until" label={t('facts.until')} />
        </FieldRow>
      </Card>
      {SIDES.map((side) => (
        <Card key={side} title={t(`facts.${side}Representative`)}>
          <FieldSet legend={t(`facts.${side}Representative`)}>
            <TextField name={`${side}Representative.name`} label={t('person.name')} />
            <TextField name={`${side}Representative.position`} label={t('person.position')} optional />
            <TextField name={`${side}Representative.phone`} label={t('person.phone')} optional />
            <TextField name={`${side}Representative.email`} label={t('person.email')} optional />
            <TextArea name={`${side}Representative.address`} label={t('person.address')} rows={3} optional />
          </FieldSet>
        </Card>
      ))}
    </>
  );
}
