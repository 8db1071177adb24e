import { Checkbox, Dialog, KeysOf, Title, useCommandList, useSingleKeys, useWords } from '@groundwork/ui';
import classes from './palette.module.css';

/** Every key that does something here, and the switch for the plain ones. */
export const KeySheetDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { text } = useWords();
  const commands = useCommandList();
  const [single, setSingle] = useSingleKeys();
  const always = [
    ...commands.filter(({ keys }) => keys).map(({ id, label, keys = '' }) => ({ id, label, keys })),
    { id: 'main', label: text('keys.main'), keys: 'mod+enter' },
    { id: 'undo', label: text('keys.undo'), keys: 'mod+z' },
    { id: 'escape', label: text('keys.escape'), keys: 'esc' },
  ];
  const inLists = [
    { id: 'move', label: text('keys.move'), keys: '↑ ↓' },
    { id: 'ends', label: text('keys.ends'), keys: 'home end' },
    { id: 'act', label: text('keys.act'), keys: 'enter' },
    { id: 'look', label: text('keys.look'), keys: 'space' },
  ];
  const plain = commands
    .filter((command) => command.single)
    .map(({ id, label, single: keys = '' }) => ({ id, label, keys }));
  return (
    <Dialog title={text('keys.title')} onClose={onClose}>
      <Group title={text('keys.always')} keys={always} />
      <Group title={text('keys.inLists')} keys={inLists} />
      <Group title={text('keys.plain')} keys={plain} />
      <Checkbox
        size="sm"
        label={text('keys.switch')}
        description={text('keys.switchHelp')}
        checked={single}
        onChange={(event) => setSingle(event.currentTarget.checked)}
      />
    </Dialog>
  );
};

interface GroupProps {
  readonly title: string;
  readonly keys: readonly { readonly id: string; readonly label: string; readonly keys: string }[];
}
const Group = ({ title, keys }: GroupProps) => (
  <section className={classes.group}>
    <Title order={3}>{title}</Title>
    <dl>
      {keys.map((each) => (
        <div key={each.id}>
          <dt>{each.label}</dt>
          <dd>
            <KeysOf keys={each.keys} />
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
