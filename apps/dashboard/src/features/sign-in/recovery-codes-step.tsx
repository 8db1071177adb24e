import { Button, useWords } from '@groundwork/ui';
import { RecoveryCodeList } from './recovery-code-list';
import { SignInCard } from './sign-in-card';

interface RecoveryCodesStepProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}
/** Shown once: afterwards nobody can read these codes again. */
export const RecoveryCodesStep = ({ codes, onKept }: RecoveryCodesStepProps) => {
  const { text } = useWords();
  return (
    <SignInCard title={text('recovery.title')} lead={text('recovery.lead')}>
      <RecoveryCodeList codes={codes} />
      <Button fullWidth onClick={onKept}>
        {text('recovery.kept')}
      </Button>
    </SignInCard>
  );
};
