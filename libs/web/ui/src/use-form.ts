import { useForm as useKitForm, type UseFormInput, type UseFormReturnType } from '@mantine/form';
import { useEffect, useState } from 'react';

/** The first field that is wrong, of the form where the person is. */
const firstWrong = (): HTMLElement | null => {
  const around =
    document.activeElement?.closest('form') ?? document.querySelector('[role=dialog]') ?? document;
  return around.querySelector('[aria-invalid=true]');
};

/** The kit's form, but that the focus goes to the first field that is wrong, whether the page found it or the server. */
export const useForm = <Values extends object>(input: UseFormInput<Values>): UseFormReturnType<Values> => {
  const form = useKitForm<Values>(input);
  const [refused, setRefused] = useState(0);
  useEffect(() => {
    if (refused > 0) firstWrong()?.focus();
  }, [refused]);
  const look = () => setRefused((times) => times + 1);
  return {
    ...form,
    onSubmit: (onRight, onWrong = look) => form.onSubmit(onRight, onWrong),
    setErrors: (errors) => {
      form.setErrors(errors);
      look();
    },
  };
};
