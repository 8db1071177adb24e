import classes from './bars.module.css';
import { IconWifiOff } from './icons';
import { useWords } from './words';

export const OfflineBar = ({ offline }: { readonly offline: boolean }) => {
  const { text } = useWords();
  return (
    <div role="status" data-print="hide">
      {offline && (
        <p className={classes.bar} data-tone="attention">
          <IconWifiOff size={16} aria-hidden />
          {text('ui.offline')}
        </p>
      )}
    </div>
  );
};
