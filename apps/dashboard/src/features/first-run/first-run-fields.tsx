import {
  Anchor,
  Button,
  IconPlus,
  Input,
  NativeSelect,
  PasswordInput,
  TextInput,
  type UseFormReturnType,
  useWords,
} from '@groundwork/ui';
import { useId } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths';
import classes from './first-run.module.css';
import { localeChoices } from './locales';
import { knownZone, zones } from './time-zones';
import type { Step, Wishes } from './wishes';

interface FieldsProps {
  readonly form: UseFormReturnType<Wishes>;
}

const CodeFields = ({ form }: FieldsProps) => {
  const { text } = useWords();
  return (
    <>
      <TextInput
        label={text('firstRun.code')}
        description={text('firstRun.codeHelp')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        {...form.getInputProps('code')}
      />
      {form.errors.code && (
        <Anchor component={Link} to={paths.signIn} size="sm">
          {text('firstRun.signIn')}
        </Anchor>
      )}
    </>
  );
};

const TimeZoneField = ({ form }: FieldsProps) => {
  const { text } = useWords();
  const list = useId();
  const input = form.getInputProps('timeZone');
  const settle = () => {
    const { timeZone } = form.getValues();
    form.setFieldValue('timeZone', knownZone(timeZone) ?? timeZone);
  };
  return (
    <>
      <TextInput
        label={text('firstRun.timeZone')}
        description={text('firstRun.timeZoneHelp')}
        list={list}
        autoComplete="off"
        spellCheck={false}
        {...input}
        onBlur={settle}
      />
      <datalist id={list}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
};

const NumberFields = ({ form }: FieldsProps) => {
  const { text } = useWords();
  const { urgentHelp } = form.getValues();
  const help = useId();
  return (
    <fieldset className={classes.numbers} aria-describedby={help}>
      <legend>{text('firstRun.urgentHelp')}</legend>
      <Input.Description id={help}>{text('firstRun.urgentHelpHelp')}</Input.Description>
      {urgentHelp.map((_, at) => (
        <div key={at} className={classes.number}>
          <TextInput
            label={text('firstRun.helpLabel')}
            autoComplete="off"
            {...form.getInputProps(`urgentHelp.${at}.label`)}
          />
          <TextInput
            label={text('firstRun.helpNumber')}
            type="tel"
            autoComplete="off"
            {...form.getInputProps(`urgentHelp.${at}.number`)}
          />
          {urgentHelp.length > 1 && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => form.removeListItem('urgentHelp', at)}
            >
              {text('firstRun.removeNumber', { place: at + 1 })}
            </Button>
          )}
        </div>
      ))}
      {urgentHelp.length < 10 && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => form.insertListItem('urgentHelp', { label: '', number: '' })}
        >
          {text('firstRun.addNumber')}
        </Button>
      )}
    </fieldset>
  );
};

const ClinicFields = ({ form }: FieldsProps) => {
  const { text } = useWords();
  return (
    <>
      <TextInput
        label={text('firstRun.clinicName')}
        autoComplete="organization"
        {...form.getInputProps('clinicName')}
      />
      <TimeZoneField form={form} />
      <NativeSelect
        label={text('firstRun.locale')}
        data={[...localeChoices()]}
        {...form.getInputProps('locale')}
      />
      <NumberFields form={form} />
    </>
  );
};

const OwnerFields = ({ form }: FieldsProps) => {
  const { text } = useWords();
  return (
    <>
      <TextInput
        label={text('invitation.name')}
        description={text('invitation.nameHelp')}
        autoComplete="name"
        {...form.getInputProps('name')}
      />
      <TextInput
        label={text('signIn.email')}
        type="email"
        autoComplete="username"
        {...form.getInputProps('email')}
      />
      <PasswordInput
        label={text('signIn.password')}
        description={text('firstRun.passwordHelp')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': text('signIn.showPassword') }}
        {...form.getInputProps('password')}
      />
    </>
  );
};

/** What is asked for in each step. */
export const fieldsOf: Readonly<Record<Step, (props: FieldsProps) => React.ReactNode>> = {
  code: CodeFields,
  clinic: ClinicFields,
  owner: OwnerFields,
};
