import { type FormEvent, type ReactNode, useCallback, useId, useMemo, useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  FormProvider,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { fieldProblems } from '../../../db/base/fields.ts';
import type { FieldProblem, Outcome, Problem, Warning } from '../../../db/base/outcome.ts';
import { Button, ButtonRow } from '../Button.tsx';
import { ErrorSummary, type SummaryEntry } from '../ErrorSummary.tsx';
import { useProblemWords } from '../problemWords.ts';
import { FormContext, type FormFrame, fieldId } from './context.ts';
import css from './Form.module.css';
import { LeaveGuard } from './LeaveGuard.tsx';
import { WarningsDialog } from './WarningsDialog.tsx';

/** What the children of a Form get when they are a function. */
export type FormTools<In extends FieldValues> = {
  /** A field's name, checked by the compiler: `name={f('startsAt')}`. */
  f: (path: FieldPath<In>) => FieldPath<In>;
  /** All of react-hook-form: `form.watch('kind')`, `form.setValue(…)`, `useFieldArray({ control: form.control, … })`. */
  form: UseFormReturn<In>;
};

export type FormProps<S extends z.ZodType<unknown, FieldValues>, R> = {
  /** The same schema that the API parses with. */
  schema: S;
  /** The fields' first values. Change the Form's `key` to start again with others. */
  initial: DefaultValues<z.input<S>>;
  /** Calls the API: `(value, accepted) => api.members.add({ ...value, accepted })`. */
  send: (value: z.output<S>, accepted: string[]) => Promise<Outcome<R>>;
  /** After it was saved: say so, go on. */
  onDone?: ((value: R) => void) | undefined;
  /** The verb on the main button; "Save" when left out. */
  submitLabel?: string | undefined;
  /** More beside the main button: `<LinkButton to="…">Cancel</LinkButton>`. */
  otherActions?: ReactNode;
  /** Asks before unsaved changes are lost; false inside dialogs. */
  guard?: boolean | undefined;
  children: ReactNode | ((tools: FormTools<z.input<S>>) => ReactNode);
};

/** `isGeneral`: the words fit any field ("Fill this in"), so that the summary puts the field's label before them. */
type Found = { path: string; words: string; isGeneral: boolean };

/** The label of a field without its "(optional)": of the box itself, or of the group it is the first of. */
function labelOf(id: string): string {
  const field = document.getElementById(id);
  const label =
    field?.closest('fieldset[data-choices]')?.querySelector('legend') ?? document.querySelector(`label[for="${id}"]`);
  return label?.firstChild?.textContent ?? '';
}

/** The field of this form that `path` belongs to: itself, or the nearest above it that is on the page. */
function fieldOnPage(formId: string, path: string): string | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const id = fieldId(formId, at);
    if (document.getElementById(id)) return id;
  }
  return undefined;
}

/** In the order of the page, so that the summary reads like the form. */
function inPageOrder(entries: SummaryEntry[]): SummaryEntry[] {
  const place = (entry: SummaryEntry) => (entry.fieldId ? document.getElementById(entry.fieldId) : null);
  return entries.sort((a, b) => {
    const [first, second] = [place(a), place(b)];
    if (!first || !second) return first ? 1 : second ? -1 : 0;
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

const covers = (field: string, path: string) => path === field || path.startsWith(`${field}.`);

/**
 * A form around a zod schema and a call of the API. Wrong fields are named in a summary that takes the focus, and
 * beside the field in the same words, whoever found them: a field (31/02/2011), the schema, or the API. Where a rule
 * only warns, it asks, and sends again with the accepted rules.
 */
export function Form<S extends z.ZodType<unknown, FieldValues>, R>(props: FormProps<S, R>) {
  const { schema, initial, send, onDone, submitLabel, otherActions, guard = true, children } = props;
  const { t } = useTranslation('ui');
  const formId = useId();
  const wordsOf = useProblemWords();
  const form = useForm<z.input<S>>({ defaultValues: initial });
  const faults = useRef(new Map<string, string>());
  const [found, setFound] = useState<Found[]>([]);
  const [entries, setEntries] = useState<SummaryEntry[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [warned, setWarned] = useState<{ warnings: Warning[]; value: z.output<S>; accepted: string[] } | null>(null);
  const saved = useRef(false);

  const foundOf = useCallback(
    (each: FieldProblem): Found => ({
      path: each.path,
      words: wordsOf(each),
      isGeneral: each.key.startsWith('fields.'),
    }),
    [wordsOf],
  );
  const check = useCallback((): { value: z.output<S> | null; found: Found[] } => {
    const parsed = schema.safeParse(form.getValues());
    const own = [...faults.current].map(([path, words]) => ({ path, words, isGeneral: true }));
    const others = parsed.success ? [] : fieldProblems(parsed.error).map(foundOf);
    // One problem a field: what the field itself says is nearer to what was typed than the schema's words.
    const all = [...own, ...others].filter(
      (each, at, list) => list.findIndex((other) => other.path === each.path) === at,
    );
    return { value: parsed.success && all.length === 0 ? (parsed.data as z.output<S>) : null, found: all };
  }, [schema, form, foundOf]);

  const show = (next: Found[], general: SummaryEntry[] = []) => {
    setFound(next);
    const linked = next.map(({ path, words, isGeneral }) => {
      const id = fieldOnPage(formId, path);
      const field = id && isGeneral ? labelOf(id) : '';
      return {
        words: field ? t('form.ofField', { field, words }) : words,
        fieldId: id,
        isNamed: !isGeneral || Boolean(id),
      };
    });
    // What follows from another field (the one line of a split from its amount) has no words of its own.
    const named = linked.filter(({ isNamed }) => isNamed);
    setEntries([...general, ...inPageOrder(named.length > 0 ? named : linked)]);
    setAttempt((count) => count + 1);
  };

  const showProblem = (problem: Problem) => {
    const fields = (problem.fields ?? []).map(foundOf);
    const general = fields.length > 0 ? [] : [{ words: wordsOf(problem), rule: problem.rule }];
    show(fields, general);
  };

  const sendIt = async (value: z.output<S>, accepted: string[]) => {
    setBusy(true);
    const outcome = await send(value, accepted).finally(() => setBusy(false));
    if (outcome.ok) {
      saved.current = true;
      setWarned(null);
      show([]);
      form.reset(form.getValues());
      onDone?.(outcome.value);
    } else if (outcome.problem.kind === 'warned') {
      setWarned({ warnings: outcome.problem.warnings ?? [], value, accepted });
    } else {
      setWarned(null);
      showProblem(outcome.problem);
    }
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A form in a dialog is a child of the page's form in React's tree: its event must stop here.
    event.stopPropagation();
    if (busy) return;
    const checked = check();
    if (checked.value === null) show(checked.found);
    else void sendIt(checked.value, []);
  };

  const frame = useMemo<FormFrame>(
    () => ({
      formId,
      problemAt: (path) =>
        found.find((each) => each.path === path)?.words ?? found.find((each) => covers(path, each.path))?.words,
      left: (path) => {
        if (!found.some((each) => covers(path, each.path))) return;
        const still = check().found;
        setFound(found.filter((each) => !covers(path, each.path) || still.some((other) => other.path === each.path)));
      },
      fault: (path, words) => {
        if (words === null) faults.current.delete(path);
        else faults.current.set(path, words);
      },
    }),
    [formId, found, check],
  );

  return (
    <FormContext value={frame}>
      <FormProvider {...form}>
        <form className={css.form} onSubmit={submit} noValidate>
          <ErrorSummary entries={entries} attempt={attempt} />
          {typeof children === 'function' ? children({ f: (path) => path, form }) : children}
          <ButtonRow>
            <Button type="submit" look="primary" busy={busy}>
              {submitLabel ?? t('form.save')}
            </Button>
            {otherActions}
          </ButtonRow>
        </form>
        {guard && <LeaveGuard isDirty={form.formState.isDirty} saved={saved} />}
        {warned && (
          <WarningsDialog
            warnings={warned.warnings}
            busy={busy}
            onCancel={() => setWarned(null)}
            onGoOn={() =>
              void sendIt(warned.value, [...new Set([...warned.accepted, ...warned.warnings.map((each) => each.rule)])])
            }
          />
        )}
      </FormProvider>
    </FormContext>
  );
}
