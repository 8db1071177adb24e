import { say } from '../words';

interface PinFieldProps {
  readonly name: string;
  readonly wasRefused: boolean;
}

/** The one field of a PIN, with the one text for whatever doesn't open. */
export const PinField = ({ name, wasRefused }: PinFieldProps) => (
  <div className="gx-field gc-pin">
    <label className="gx-label" htmlFor="pin">
      {say('landing.pin')}
    </label>
    <p className="gx-help" id="pin-hint">
      {say('landing.pinHint')}
    </p>
    {wasRefused && (
      <p className="gx-problem" id="pin-problem" role="alert">
        {say('landing.refused')}
      </p>
    )}
    <input
      className="gx-input gc-code"
      id="pin"
      name={name}
      type="text"
      inputMode="numeric"
      autoComplete="one-time-code"
      aria-describedby={wasRefused ? 'pin-hint pin-problem' : 'pin-hint'}
      aria-invalid={wasRefused || undefined}
      data-focus={wasRefused || undefined}
    />
  </div>
);

/** A PIN as it was typed or pasted, without its blanks. */
export const typedPin = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\s/g, '') : '';
