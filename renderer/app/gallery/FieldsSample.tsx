import { useState } from 'react';
import {
  Card,
  Checkbox,
  CheckboxGroup,
  ComboBox,
  DateField,
  FieldRow,
  FieldSet,
  FileField,
  type GivenFile,
  NumberField,
  Page,
  PassphraseField,
  RadioGroup,
  SearchField,
  Select,
  Switch,
  TextArea,
  TextField,
  TimeField,
} from '../../ui/index.ts';

const WARDS = ['Abbey', 'Bridge', 'Castle', 'Docks', 'Eastgate', 'Fairfield', 'Grange'].map((label, index) => ({
  value: index + 1,
  label: `${label} ward`,
}));

const KINDS = [
  { value: 'ordinary', label: 'Ordinary meeting' },
  { value: 'agm', label: 'Annual general meeting', hint: 'Officers are elected.' },
  { value: 'event', label: 'Public event' },
] as const;

function Words() {
  const [name, setName] = useState('Ama Osei');
  const [note, setNote] = useState('Speaks for the tenants of three estates.');
  const [phrase, setPhrase] = useState('correct horse battery');
  const [minutes, setMinutes] = useState<number | null>(120);
  return (
    <Card title="Words and figures">
      <TextField label="Full name" value={name} onChange={setName} hint="As it should stand on the members’ list" />
      <TextField
        label="E-mail"
        type="email"
        optional
        value="ama@"
        error="Enter an e-mail address like name@example.org"
      />
      <TextField label="Reference" value="Not to be changed" isDisabled width="w20" />
      <TextArea label="Justification" value={note} onChange={setNote} count={{ of: 'words', max: 5 }} />
      <NumberField label="Planned length" value={minutes} onChange={setMinutes} unit="minutes" />
      <PassphraseField label="Passphrase" value={phrase} onChange={setPhrase} />
    </Card>
  );
}

function Choices() {
  const [kind, setKind] = useState<'ordinary' | 'agm' | 'event' | null>('ordinary');
  const [needs, setNeeds] = useState<string[]>(['print']);
  const [ward, setWard] = useState<number | null>(2);
  const [ward2, setWard2] = useState<number | null>(null);
  const [isOn, setOn] = useState(true);
  return (
    <Card title="Choices">
      <RadioGroup label="Kind of meeting" options={KINDS} value={kind} onChange={setKind} />
      <CheckboxGroup
        label="Access needs"
        optional
        layout="inline"
        options={[
          { value: 'print', label: 'Large print' },
          { value: 'step', label: 'Step-free' },
          { value: 'sign', label: 'Signer' },
        ]}
        value={needs}
        onChange={setNeeds}
      />
      <CheckboxGroup
        label="Categories"
        options={[
          { value: 1, label: 'Tenants and residents' },
          { value: 2, label: 'Youth' },
        ]}
        value={[]}
        error="Choose at least one category"
      />
      <FieldRow>
        <Select label="Ward" options={WARDS} value={ward} onChange={setWard} emptyLabel="No ward" />
        <ComboBox label="Ward, by typing" options={WARDS} value={ward2} onChange={setWard2} />
      </FieldRow>
      <Checkbox label="Send papers by post" value={isOn} onChange={setOn} hint="Otherwise by e-mail" />
      <Checkbox label="Read the rules" value={false} error="Confirm that you have read the rules" />
      <Switch label="Show former members" value={isOn} onChange={setOn} />
    </Card>
  );
}

/** Every field by itself: filled, with an error, disabled. */
export function FieldsSample() {
  const [day, setDay] = useState('2011-05-24');
  const [time, setTime] = useState('19:00');
  const [search, setSearch] = useState('osei');
  const [file, setFile] = useState<GivenFile | null>(null);
  return (
    <Page>
      <Words />
      <Choices />
      <Card title="Days, times, files">
        <FieldSet legend="When it starts" hint="The agenda’s deadlines follow from this.">
          <FieldRow>
            <DateField label="Date" value={day} onChange={setDay} />
            <TimeField label="Start" value={time} onChange={setTime} />
          </FieldRow>
        </FieldSet>
        <DateField
          label="Reviewed on"
          value="31/02/2011"
          error="February 2011 has only 28 days: check the day"
          optional
        />
        <SearchField label="Search members" value={search} onChange={setSearch} />
        <FileField
          label="Members’ list"
          hint="A CSV or Excel file"
          endings={['.csv', '.xlsx']}
          value={file}
          onChange={setFile}
        />
        <FileField label="Logo" value={{ name: 'logo.png', bytes: new Uint8Array(20_480) }} optional />
      </Card>
    </Page>
  );
}
