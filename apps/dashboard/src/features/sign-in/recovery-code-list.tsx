import { Button, CopyButton, Group, IconDownload, IconPrinter, useWords } from '@groundwork/ui';
import classes from './sign-in.module.css';

const download = (codes: readonly string[], name: string) => {
  const address = URL.createObjectURL(new Blob([codes.join('\n'), '\n'], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

/** Ten codes, and the ways to keep them. */
export const RecoveryCodeList = ({ codes }: { readonly codes: readonly string[] }) => {
  const { text } = useWords();
  return (
    <>
      <ul className={classes.codes} role="list">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs" mb="lg" data-print="hide">
        <CopyButton value={codes.join('\n')} label={text('recovery.copy')} />
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => download(codes, text('recovery.fileName'))}
        >
          {text('recovery.download')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {text('recovery.print')}
        </Button>
      </Group>
    </>
  );
};
