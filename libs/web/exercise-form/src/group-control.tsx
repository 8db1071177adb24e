import type { GroupAnswer, GroupField } from '@groundwork/forms';
import { shownFields } from '@groundwork/forms';
import { fill } from '@groundwork/messages';
import { type MouseEvent, useEffect, useRef, useState } from 'react';

import { FieldFrame } from './field-frame';
import { controlId, type FieldProps } from './field-props';
import { ItemControl } from './item-control';
import { postedFrom, readAnswer } from './read-answers';
import { useHydrated } from './use-hydrated';

type ItemAnswers = GroupAnswer[number];
interface Item {
  /** Stays with the item when others before it are removed. */
  readonly key: number;
  readonly answers: ItemAnswers;
}

/** An item that was just taken out, and the place it had. */
interface Taken {
  readonly item: Item;
  readonly at: number;
}

/** Items that one adds and removes. Without scripts the two buttons post `then=add` and `then=remove.<index>`. */
export const GroupControl = (props: FieldProps<GroupField>) => {
  const { field, path, words } = props;
  const id = controlId(props);
  const root = useRef<HTMLDivElement>(null);
  const hydrated = useHydrated();
  const [items, setItems] = useState(() => firstItems(field, props.answer));
  const [taken, setTaken] = useState<Taken>();
  /** What gets the focus after a change: the first that it selects. */
  const focusNext = useRef('');
  useEffect(() => {
    if (!focusNext.current) return;
    root.current?.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = '';
    // Whoever listens for changes to the answers hears of this one too.
    root.current?.dispatchEvent(new Event('input', { bubbles: true }));
  }, [items.length]);

  const labelAt = (index: number) =>
    fill(words['exercise.item'], { label: field.itemLabel, number: index + 1 });

  const follow = () => {
    const read = root.current && readAnswer(field, postedFrom(root.current), path);
    if (Array.isArray(read)) {
      setItems((before) =>
        before.map((item, index) => ({ ...item, answers: (read as GroupAnswer)[index] ?? {} })),
      );
    }
  };
  const add = (event: MouseEvent) => {
    event.preventDefault();
    focusNext.current = firstInputOf('last-of-type');
    setTaken(undefined);
    setItems([...items, { key: nextKey(items), answers: {} }]);
  };
  const remove = (event: MouseEvent, at: number) => {
    event.preventDefault();
    const item = items[at];
    focusNext.current = '.gx-back, .gx-add';
    // A mistaken touch must not cost a long text.
    setTaken(item && Object.keys(item.answers).length > 0 ? { item, at } : undefined);
    setItems(items.filter((other) => other !== item));
  };
  const bringBack = ({ item, at }: Taken) => {
    focusNext.current = firstInputOf(`nth-of-type(${at + 1})`);
    setTaken(undefined);
    setItems(items.toSpliced(at, 0, item));
  };

  return (
    <FieldFrame of={props} labels="set">
      <div ref={root} onInput={follow}>
        <input type="hidden" name={path} value={items.length} readOnly />
        {items.map(({ key, answers }, index) => {
          const label = labelAt(index);
          // Conditions can't be followed without scripts: then every question of the item stands there.
          const fields = hydrated ? shownFields(field, answers) : field.fields;
          return (
            <fieldset className="gx-item" key={key}>
              <legend>{label}</legend>
              {fields.map((part) => (
                <ItemControl
                  key={part.id}
                  {...props}
                  field={part}
                  path={`${path}.${index}.${part.id}`}
                  answer={answers[part.id]}
                  heading={undefined}
                  whoSees={undefined}
                />
              ))}
              {items.length > Math.max(1, field.minItems) && (
                <button
                  className="gx-button gx-button-quiet"
                  type="submit"
                  name="then"
                  value={`remove.${index}`}
                  onClick={(event) => remove(event, index)}
                >
                  {fill(words['exercise.removeItem'], { label })}
                </button>
              )}
            </fieldset>
          );
        })}
        {taken && (
          <div className="gx-taken">
            <p id={`${id}-taken`}>{fill(words['exercise.itemRemoved'], { label: labelAt(taken.at) })}</p>
            <button
              className="gx-button gx-button-quiet gx-back"
              type="button"
              aria-describedby={`${id}-taken`}
              onClick={() => bringBack(taken)}
            >
              {words['exercise.itemBack']}
            </button>
          </div>
        )}
        {items.length < field.maxItems && (
          <button className="gx-button gx-add" type="submit" name="then" value="add" onClick={add}>
            {words['exercise.addItem']}
          </button>
        )}
      </div>
    </FieldFrame>
  );
};

const firstInputOf = (place: string): string => `.gx-item:${place} :is(input, textarea)`;

const nextKey = (items: readonly Item[]): number => Math.max(-1, ...items.map(({ key }) => key)) + 1;

const firstItems = (field: GroupField, answer: unknown): readonly Item[] => {
  const answered = Array.isArray(answer) ? (answer as GroupAnswer) : [];
  const count = Math.max(1, field.minItems, answered.length);
  return Array.from({ length: count }, (_, key) => ({ key, answers: answered[key] ?? {} }));
};
