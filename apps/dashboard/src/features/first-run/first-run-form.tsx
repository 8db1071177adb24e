import { ActButton, Button, TroubleNote, useForm, useUnsaved, useWords } from '@groundwork/ui';
import { fieldErrors, useAct } from '@groundwork/web-graphql';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { SignInCard, type SignInResult } from '../sign-in';
import { fieldsOf } from './first-run-fields';
import { FoundClinicDocument } from './first-run.graphql';
import { localeChoices } from './locales';
import { knownZone, ownZone } from './time-zones';
import { problemsOf, type Step, stepOf, steps, type Wishes } from './wishes';

const beginning = (): Wishes => ({
  code: '',
  clinicName: '',
  timeZone: ownZone(),
  locale: localeChoices()[0]?.value ?? 'en-US',
  urgentHelp: [{ label: '', number: '' }],
  name: '',
  email: '',
  password: '',
});

/** The step in the address, so that the browser's own way back works too; never one before which something is missing. */
const useStep = (wishes: Wishes) => {
  const [search, setSearch] = useSearchParams();
  const asked = Math.max(0, steps.indexOf(search.get('step') as Step));
  const first = steps.findIndex((step) => problemsOf(step, wishes).length > 0);
  const at = first === -1 ? asked : Math.min(asked, first);
  const go = (step: Step) => setSearch(step === 'code' ? {} : { step });
  return { step: steps[at] ?? 'code', at, go };
};

interface FirstRunFormProps {
  readonly onDone: (result: SignInResult) => void;
}
/** Code, clinic, owner: three steps of one form, sent together. What is typed stays, whichever way one goes. */
export const FirstRunForm = ({ onDone }: FirstRunFormProps) => {
  const { text } = useWords();
  const { run, busy, failure, clear } = useAct(FoundClinicDocument);
  const form = useForm<Wishes>({ initialValues: beginning() });
  const { step, at, go } = useStep(form.getValues());
  const [wrong, setWrong] = useState<string | null>(null);
  const fields = useRef<HTMLFormElement>(null);
  const release = useUnsaved(form.isDirty());
  useEffect(() => {
    if (!wrong) return;
    fields.current?.querySelector<HTMLElement>(`[data-path="${wrong}"]`)?.focus();
    setWrong(null);
  }, [step, wrong]);

  /** Leads to the first field that needs another look. */
  const show = (errors: Readonly<Record<string, string>>) => {
    form.setErrors(errors);
    const [path] = Object.keys(errors).sort((one, other) => order(one) - order(other));
    const its = path && stepOf(path);
    if (!its) return;
    if (its !== step) go(its);
    setWrong(path);
  };
  const found = async (wishes: Wishes) => {
    const timeZone = knownZone(wishes.timeZone) ?? wishes.timeZone;
    const outcome = await run({ ...wishes, timeZone, urgentHelp: [...wishes.urgentHelp] });
    if (!outcome.done) return show(fieldErrors(outcome.failure));
    release();
    onDone(outcome.data.foundClinic);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    clear();
    const wishes = form.getValues();
    const problems = problemsOf(step, wishes).map(([path, problem]) => [path, text(problem)] as const);
    const elsewhere = Object.entries(form.errors).filter(([path]) => stepOf(path) !== step);
    if (problems.length) return show(Object.fromEntries(problems));
    form.setErrors(Object.fromEntries(elsewhere));
    const next = steps[at + 1];
    if (next) go(next);
    else void found(wishes);
  };
  const back = steps[at - 1];
  const Fields = fieldsOf[step];
  return (
    <SignInCard
      title={text(`firstRun.title.${step}`)}
      lead={text('firstRun.step', { step: at + 1, lead: text(`firstRun.lead.${step}`) })}
    >
      <form ref={fields} onSubmit={submit} noValidate>
        <Fields form={form} />
        <TroubleNote trouble={failure} />
        <ActButton type="submit" busy={busy} fullWidth>
          {text(step === 'owner' ? 'firstRun.submit' : 'firstRun.continue')}
        </ActButton>
        {back && (
          <Button variant="subtle" color="gray" fullWidth onClick={() => go(back)}>
            {text('firstRun.back')}
          </Button>
        )}
      </form>
    </SignInCard>
  );
};

const order = (path: string): number => steps.indexOf(stepOf(path) ?? 'owner');
