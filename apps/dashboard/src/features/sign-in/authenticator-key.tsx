import { CopyButton, QrCode, Text, useWords } from '@groundwork/ui';
import classes from './sign-in.module.css';

interface AuthenticatorKeyProps {
  readonly uri: string;
  readonly secret: string;
}
/** What an authenticator app needs: to scan, or to type. */
export const AuthenticatorKey = ({ uri, secret }: AuthenticatorKeyProps) => {
  const { text } = useWords();
  return (
    <>
      <QrCode value={uri} label={text('enrol.qrLabel')} />
      <div>
        <Text size="sm" mb={6}>
          {text('enrol.byHand')}
        </Text>
        <p className={classes.secret}>{secret.match(/.{1,4}/g)?.join(' ')}</p>
        <CopyButton value={secret} label={text('enrol.copySecret')} size="compact-sm" />
      </div>
    </>
  );
};
