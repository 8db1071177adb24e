import { TextInput } from '@groundwork/ui';

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
}
/** A one-time code; spaces are welcome, pasting and filling in by the browser too. */
export const CodeField = ({ label, value, onChange, autoFocus }: CodeFieldProps) => (
  <TextInput
    label={label}
    value={value}
    autoFocus={autoFocus}
    inputMode="numeric"
    autoComplete="one-time-code"
    maxLength={12}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

/** What a person typed, as the server takes it. */
export const bareCode = (typed: string): string => typed.replace(/\s/g, '');
