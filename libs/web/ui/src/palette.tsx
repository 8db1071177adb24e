import { Modal, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { pressAwaited } from './awaited-action';
import { IconSearch } from './icons';
import { KeysOf } from './keys-of';
import { Layer } from './layer';
import classes from './palette.module.css';
import { useDialogFocus } from './use-dialog-focus';
import { isMainKey } from './use-main-action';
import { useWords } from './words';

export interface PaletteRow {
  readonly id: string;
  readonly label: string;
  /** What kind of thing it is. */
  readonly hint: string;
  readonly keys?: string | undefined;
  readonly run: () => void;
}
/** Not a moment later, as the kit would: whoever opened it types on. */
const focusAtOnce = (field: HTMLInputElement | null) => field?.focus();

interface PaletteProps {
  readonly title: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly rows: readonly PaletteRow[];
  /** More rows may come: Enter waits for them. */
  readonly busy: boolean;
  readonly nothing: string;
  /** What can't be found now, though it may be there. */
  readonly trouble?: string | null;
  readonly onClose: () => void;
}
/** One field that finds everything. The arrows choose a row, Enter does it; what is chosen is read out. */
export const Palette = ({
  title,
  placeholder,
  query,
  onQuery,
  rows,
  busy,
  nothing,
  trouble = null,
  onClose,
}: PaletteProps) => {
  const { text } = useWords();
  const id = useId();
  useDialogFocus('');
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const [waiting, setWaiting] = useState<'row' | 'rowAndMain' | null>(null);
  const chosen = Math.min(at, rows.length - 1);
  const act = (row: PaletteRow | undefined) => {
    if (!row) return;
    onClose();
    row.run();
  };
  const onReady = useEffectEvent(() => {
    setWaiting(null);
    act(rows[0]);
    if (waiting === 'rowAndMain') pressAwaited();
  });
  useEffect(() => {
    if (waiting && !busy) onReady();
  }, [busy, waiting]);
  const move = (to: number) => {
    setAt(to);
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(chosen + 1 < rows.length ? chosen + 1 : 0);
    else if (event.key === 'ArrowUp') move(chosen > 0 ? chosen - 1 : rows.length - 1);
    // The likeliest row may still come; one that was chosen by hand is meant.
    else if (event.key === 'Enter' && busy && at === 0)
      setWaiting(waiting && isMainKey(event.nativeEvent) ? 'rowAndMain' : 'row');
    else if (event.key === 'Enter') act(rows[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size="38rem"
      yOffset="12dvh"
      radius="lg"
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content aria-label={title}>
        <Layer>
          <TextInput
            data-autofocus
            ref={focusAtOnce}
            size="md"
            classNames={{ input: classes.field }}
            role="combobox"
            aria-expanded
            aria-controls={id}
            aria-activedescendant={rows[chosen] ? `${id}-${chosen}` : undefined}
            aria-autocomplete="list"
            aria-label={title}
            placeholder={placeholder}
            autoComplete="off"
            leftSection={<IconSearch size={18} aria-hidden />}
            value={query}
            onChange={(event) => {
              setAt(0);
              setWaiting(null);
              onQuery(event.currentTarget.value);
            }}
            onKeyDown={onKeyDown}
          />
          <ul ref={list} id={id} role="listbox" aria-label={title} className={classes.rows}>
            {rows.map((row, index) => (
              // The field keeps the focus and has the keys; the pointer needs none.
              <li
                key={row.id}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === chosen}
                className={classes.row}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => act(row)}
              >
                <span className={classes.label}>{row.label}</span>
                <span className={classes.hint}>{row.hint}</span>
                {row.keys && <KeysOf keys={row.keys} />}
              </li>
            ))}
          </ul>
          <p className={classes.nothing} role="status">
            {rows.length === 0 && busy ? text('ui.loading') : (trouble ?? (rows.length === 0 && nothing))}
          </p>
        </Layer>
      </Modal.Content>
    </Modal.Root>
  );
};
