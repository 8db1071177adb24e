import { encode } from 'uqr';
import classes from './qr-code.module.css';

interface QrCodeProps {
  readonly value: string;
  /** What a phone opens when it reads the code. */
  readonly label: string;
}
/** Dark on white in both colour schemes: cameras need it. */
export const QrCode = ({ value, label }: QrCodeProps) => {
  const { data, size } = encode(value, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className={classes.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} shapeRendering="crispEdges" />
    </svg>
  );
};
