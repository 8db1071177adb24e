import { TextInput } from '@groundwork/ui';

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}
/** A one-time code; spaces are welcome, pasting and filling in by the browser too. */
export const CodeField = ({ label, value, onChange }: CodeFieldProps) => (
  <TextInput
    label={label}
    value={value}
    inputMode="numeric"
    autoComplete="one-time-code"
    maxLength={12}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

/** What a person typed, as the server takes it. */
export const bareCode = (typed: string): string => typed.replace(/\s/g, '');
