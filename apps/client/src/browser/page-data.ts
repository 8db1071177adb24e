import type { FieldProps } from '@groundwork/exercise-form';
import type { Answer, AskingField } from '@groundwork/forms';

export type SavingState =
  'saving' | 'saved' | 'unsaved' | 'offline' | 'kept' | 'waiting' | 'closed' | 'newText' | 'problem';

/** What a question page hands to its script. */
export interface PageData {
  /** The random name of this page among those that save, the newest revision it knows, the field to keep saved, the answer that is saved already, and the words of the status line. */
  readonly save?: {
    readonly pageId: string;
    readonly seen: number;
    readonly field: AskingField;
    readonly saved: Answer | undefined;
    readonly locale: string;
    readonly say: Readonly<Record<SavingState, string>>;
  };
  /** The open step, and the key under which this device keeps what could not be saved yet. Only this page's memory holds it. */
  readonly device?: { readonly step: string; readonly key: string };
  /** The field to bring alive, with what it was rendered from. */
  readonly hydrate?: FieldProps;
}

export const readPageData = (): PageData => {
  const text = document.getElementById('page-data')?.textContent;
  return text ? (JSON.parse(text) as PageData) : {};
};
