import { useState } from 'react';
import { z } from 'zod';
import { requiredLine } from '../../../db/base/fields.ts';
import { ok } from '../../../db/base/outcome.ts';
import {
  announce,
  Button,
  ButtonRow,
  Card,
  ConfirmDialog,
  Dialog,
  Form,
  MenuButton,
  Page,
  ProgressDialog,
  TextField,
  toasts,
  WarningsDialog,
} from '../../ui/index.ts';

type Shown = 'form' | 'confirm' | 'warnings' | 'progress' | null;

/** Dialogs, menus, messages. */
export function OverlaysSample() {
  const [shown, setShown] = useState<Shown>(null);
  const close = () => setShown(null);
  return (
    <Page>
      <Card title="Dialogs">
        <ButtonRow>
          <Button onPress={() => setShown('form')}>A form in a dialog</Button>
          <Button onPress={() => setShown('confirm')}>Ask first</Button>
          <Button onPress={() => setShown('warnings')}>Warnings of rules</Button>
          <Button onPress={() => setShown('progress')}>A long job</Button>
          <MenuButton
            label="Make a document"
            actions={[
              { id: 'agenda', label: 'Agenda', onAction: () => announce('Agenda') },
              { id: 'poster', label: 'Poster', onAction: () => announce('Poster') },
            ]}
          />
        </ButtonRow>
      </Card>
      <Card title="Messages">
        <ButtonRow>
          <Button onPress={() => toasts.show({ text: 'The member is saved' })}>Say that it is saved</Button>
          <Button
            onPress={() =>
              toasts.show({ text: 'The item is removed', undo: () => toasts.show({ text: 'The item is back' }) })
            }
          >
            Say it with undo
          </Button>
          <Button
            onPress={() => toasts.show({ tone: 'error', text: 'The file could not be saved. The disk is full.' })}
          >
            Say that it failed
          </Button>
        </ButtonRow>
      </Card>
      <Dialog title="Add a topic" isOpen={shown === 'form'} onClose={close}>
        <Form
          schema={z.object({ topic: requiredLine(80) })}
          initial={{ topic: '' }}
          send={async (value) => ok(value)}
          onDone={close}
          guard={false}
          submitLabel="Add the topic"
          otherActions={<Button onPress={close}>Cancel</Button>}
        >
          <TextField name="topic" label="Topic" />
        </Form>
      </Dialog>
      <ConfirmDialog
        title="Remove Mrs Osei?"
        isOpen={shown === 'confirm'}
        tone="danger"
        confirmLabel="Remove the member"
        onConfirm={close}
        onCancel={close}
      >
        <p>Her contact details are erased. The records of meetings keep her name.</p>
      </ConfirmDialog>
      {shown === 'warnings' && (
        <WarningsDialog
          warnings={[
            { rule: 'A9', key: 'fields.date' },
            { rule: 'A4', key: 'fields.required' },
          ]}
          onGoOn={close}
          onCancel={close}
        />
      )}
      <ProgressDialog
        title="Making the agenda"
        isOpen={shown === 'progress'}
        label="Page 12 of 30"
        percent={40}
        onCancel={close}
      />
    </Page>
  );
}
