import type { ScaleField } from '@groundwork/forms';
import { fill } from '@groundwork/messages';

import { FieldFrame } from './field-frame';
import { controlId, type FieldProps } from './field-props';

const cells = Array.from({ length: 11 }, (_, value) => value);

/** Eleven native radios from 0 to 10, none of them chosen beforehand. */
export const ScaleControl = (props: FieldProps<ScaleField>) => {
  const { field, path, answer, words } = props;
  const id = controlId(props);
  const ends: Readonly<Record<number, string>> = { 0: field.lowLabel, 10: field.highLabel };
  const end = (value: number) => fill(words['exercise.scaleEnd'], { value, label: ends[value] ?? '' });
  return (
    <FieldFrame of={props} labels="set">
      <div className="gx-scale">
        {cells.map((value) => (
          <label className="gx-cell" key={value}>
            <input
              type="radio"
              id={value === 0 ? id : `${id}-${value}`}
              name={path}
              value={value}
              defaultChecked={answer === value}
              aria-label={ends[value] ? end(value) : undefined}
            />
            <span>{value}</span>
          </label>
        ))}
        <p className="gx-low" aria-hidden="true">
          {end(0)}
        </p>
        <p className="gx-high" aria-hidden="true">
          {end(10)}
        </p>
      </div>
    </FieldFrame>
  );
};
