import { TextInput } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { show } from './testing/show';
import { useForm } from './use-form';

const Form = () => {
  const form = useForm({
    initialValues: { name: 'Ada', place: '' },
    validate: { place: (value) => (value ? null : 'A place is needed.') },
  });
  const submit = form.onSubmit(async () => {
    await Promise.resolve();
    form.setErrors({ name: 'Somebody has this name.', place: 'Nobody lives there.' });
  });
  return (
    <form onSubmit={submit}>
      <TextInput label="Name" {...form.getInputProps('name')} />
      <TextInput label="Place" {...form.getInputProps('place')} />
      <button>Send</button>
    </form>
  );
};

it('gives the focus to the first field that is wrong, whoever found it', async () => {
  const user = show(<Form />);
  const send = screen.getByRole('button', { name: 'Send' });
  await user.click(send);
  expect(screen.getByRole('textbox', { name: 'Place' })).toHaveFocus();
  await user.keyboard('Ghent');
  await user.click(send);
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus());
  expect(screen.getByText('Nobody lives there.')).toBeInTheDocument();
});
