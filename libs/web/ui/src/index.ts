export {
  ActionIcon,
  Anchor,
  Button,
  Checkbox,
  Group,
  Input,
  Menu,
  NativeSelect,
  PasswordInput,
  Radio,
  SegmentedControl,
  Skeleton,
  Stack,
  Text,
  TextInput,
  Title,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
export type { UseFormReturnType } from '@mantine/form';
export { useDebouncedCallback, useDisclosure, useDocumentVisibility, useMediaQuery } from '@mantine/hooks';
export { ActButton } from './act-button';
export { awaitMainAction, useAwaitedAction } from './awaited-action';
export { Badge, type Tone } from './badge';
export { useCommandList, useCommands, useScreenAct, type Command } from './commands';
export { ConfirmDialog } from './confirm-dialog';
export { CopyButton } from './copy-button';
export { DataTable, type Column } from './data-table';
export { DayField, type QuickDay } from './day-field';
export { Dialog } from './dialog';
export { Drawer } from './drawer';
export { EmptyState } from './empty-state';
export { ErrorState } from './error-state';
export { Facts, type Fact } from './facts';
export { FilterMenu, type FilterOption } from './filter-menu';
export * from './icons';
export { FormButtons, FormDialog } from './form-dialog';
export { Initial } from './initial';
export { useCommandKeys, useSingleKeys } from './keys';
export { KeysOf } from './keys-of';
export { lazyDialog } from './lazy-dialog';
export { Loading } from './loading';
export { LongText } from './long-text';
export { moveBetweenRows } from './move-between-rows';
export { Note, TroubleNote } from './note';
export { OfflineBar } from './offline-bar';
export { Page } from './page';
export { Palette, type PaletteRow } from './palette';
export { Pager } from './pager';
export { Popout } from './popout';
export { QrCode } from './qr-code';
export { Section } from './section';
export { clearToasts, dropToast, showToast } from './toast';
export { Toaster } from './toaster';
export { type Trouble } from './trouble';
export { UiProvider } from './ui-provider';
export { Wordmark } from './wordmark';
export { hasUnsaved, useUnsaved } from './unsaved';
export { useForm } from './use-form';
export { useMainAction } from './use-main-action';
export { useSlow } from './use-slow';
export { useWords, Words, type MessageKey, type MessageValues, type WordsIn } from './words';
