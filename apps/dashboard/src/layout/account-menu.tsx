import {
  Button,
  IconKey,
  IconLogout,
  Initial,
  Popout,
  Radio,
  showToast,
  Stack,
  Text,
  useCommands,
  useMantineColorScheme,
  useWords,
} from '@groundwork/ui';
import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';
import { useSignOut, type Viewer } from '../features/viewer';
import { paths } from '../paths';
import classes from './frame.module.css';

const schemes = ['light', 'dark', 'auto'] as const;

/** Who is signed in, how the screens look, and the way out. */
export const AccountMenu = ({ viewer }: { readonly viewer: Viewer }) => {
  const { text } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { signOut } = useSignOut();
  const leave = useCallback(async () => {
    const failure = await signOut();
    if (failure) showToast({ text: text('account.signOutTrouble') });
  }, [signOut, text]);
  useCommands(
    useMemo(
      () => [{ id: 'signOut', label: text('account.signOut'), run: () => void leave() }],
      [leave, text],
    ),
  );
  return (
    <Popout
      align="end"
      variant="subtle"
      color="gray"
      className={classes.account}
      name={text('account.menu', { name: viewer.name })}
      label={<span className={classes.accountName}>{viewer.name}</span>}
      leftSection={<Initial name={viewer.name} />}
    >
      {(close) => (
        <Stack gap="sm">
          <div>
            <Text fw={600}>{viewer.name}</Text>
            <Text size="sm" c="dimmed">
              {text('account.roleAt', { role: text(`role.${viewer.role}`), clinic: viewer.clinic.name })}
            </Text>
          </div>
          <Radio.Group
            label={text('account.appearance')}
            value={colorScheme}
            onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? 'auto')}
          >
            <Stack gap={6} mt={6}>
              {schemes.map((scheme) => (
                <Radio key={scheme} value={scheme} label={text(`account.scheme.${scheme}`)} size="sm" />
              ))}
            </Stack>
          </Radio.Group>
          <Button
            component={Link}
            to={paths.account}
            variant="default"
            justify="flex-start"
            leftSection={<IconKey size={16} aria-hidden />}
            onClick={close}
          >
            {text('ownAccount.title')}
          </Button>
          <Button
            variant="default"
            justify="flex-start"
            leftSection={<IconLogout size={16} aria-hidden />}
            onClick={() => void leave()}
          >
            {text('account.signOut')}
          </Button>
        </Stack>
      )}
    </Popout>
  );
};
