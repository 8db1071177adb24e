import {
  Checkbox,
  type Command,
  Dialog,
  KeysOf,
  Title,
  useCommandList,
  useSingleKeys,
  useWords,
} from '@groundwork/ui';
import { Fragment } from 'react';
import classes from './palette.module.css';

/** Every key that does something here, and the switch for the plain ones. */
export const KeySheetDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { text } = useWords();
  const commands = useCommandList();
  const [single, setSingle] = useSingleKeys();
  const always = [
    ...withKeys(commands, ({ keys }) => keys),
    { label: text('keys.main'), keys: ['mod+enter'] },
    { label: text('keys.undo'), keys: ['mod+z'] },
    { label: text('keys.escape'), keys: ['esc'] },
  ];
  const inLists = [
    { label: text('keys.move'), keys: ['↑ ↓'] },
    { label: text('keys.ends'), keys: ['home end'] },
    { label: text('keys.act'), keys: ['enter'] },
    { label: text('keys.look'), keys: ['space'] },
  ];
  const plain = withKeys(commands, ({ single }) => single);
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

interface Keyed {
  readonly label: string;
  readonly keys: readonly string[];
}
/** What has keys, each once, however many ways lead to it. */
const withKeys = (commands: readonly Command[], keysOf: (command: Command) => string | undefined): Keyed[] =>
  [...new Set(commands.filter(keysOf).map(({ label }) => label))].map((label) => ({
    label,
    keys: commands.filter((each) => each.label === label).flatMap((each) => keysOf(each) ?? []),
  }));

interface GroupProps {
  readonly title: string;
  readonly keys: readonly Keyed[];
}
const Group = ({ title, keys }: GroupProps) => {
  const { text } = useWords();
  return (
    <section className={classes.group}>
      <Title order={3}>{title}</Title>
      <dl>
        {keys.map((each) => (
          <div key={each.label}>
            <dt>{each.label}</dt>
            <dd>
              {each.keys.map((keys, at) => (
                <Fragment key={keys}>
                  {at > 0 && <span>{text('keys.or')}</span>}
                  <KeysOf keys={keys} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
