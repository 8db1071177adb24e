import { PasswordInput, useWords } from '@groundwork/ui';
import { CodeField } from '../sign-in';

export interface Proof {
  readonly password: string;
  readonly code: string;
}

interface ProofFieldsProps {
  readonly proof: Proof;
  readonly onChange: (proof: Proof) => void;
  /** The password was right, and the second factor is needed too. */
  readonly needsCode: boolean;
  /** Where no dialog gives the focus. */
  readonly autoFocus?: boolean;
}
/** What somebody gives to prove that it is still them. */
export const ProofFields = ({ proof, onChange, needsCode, autoFocus }: ProofFieldsProps) => {
  const { text } = useWords();
  return (
    <>
      <PasswordInput
        label={text('lock.password')}
        autoComplete="current-password"
        data-autofocus
        autoFocus={autoFocus}
        visibilityToggleButtonProps={{ 'aria-label': text('signIn.showPassword') }}
        value={proof.password}
        onChange={(event) => onChange({ ...proof, password: event.currentTarget.value })}
      />
      {needsCode && (
        <CodeField
          label={text('code.field.app')}
          autoFocus
          value={proof.code}
          onChange={(code) => onChange({ ...proof, code })}
        />
      )}
    </>
  );
};
