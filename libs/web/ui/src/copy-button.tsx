import { Button, type ButtonProps, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { IconCheck, IconCopy } from './icons';
import { useWords } from './words';

interface CopyButtonProps extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly value: string;
  readonly label: string;
}
/** Copies a text and says so. Where the clipboard is refused, the text beside it can still be selected. */
export const CopyButton = ({ value, label, variant = 'default', size = 'sm' }: CopyButtonProps) => {
  const { text } = useWords();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 2500);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () => {
    navigator.clipboard.writeText(value).then(
      () => setState('copied'),
      () => setState('refused'),
    );
  };
  const Icon = state === 'copied' ? IconCheck : IconCopy;
  const said = { idle: '', copied: text('ui.copied'), refused: text('ui.copyRefused') }[state];
  return (
    <>
      <Button variant={variant} size={size} leftSection={<Icon size={16} aria-hidden />} onClick={copy}>
        {said || label}
      </Button>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
};
