import type { WordingFinding } from '@groundwork/forms/wording';
import { useEffect, useState } from 'react';

import type { ExerciseWords } from './words';

type WordingModule = typeof import('./wording');

interface NotesProps {
  readonly text: string;
  readonly words: ExerciseWords;
}

/**
 * The phrases of a text that may be worth a second look, kind by kind, with why and a question. It reads along on the
 * device and leaves the text alone: nothing is rewritten, counted, kept or sent.
 */
export const WordingNotes = ({ text, words }: NotesProps) => {
  const wording = useWording(text !== '');
  const findings = wording ? wording.findWording(text) : [];
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return (
    <>
      <p className="gx-hidden" role="status">
        {kinds.length > 0 && words['exercise.wordingTitle']}
      </p>
      {wording && kinds.length > 0 && (
        <section className="gx-notes" aria-label={words['exercise.wordingTitle']}>
          <p className="gx-notes-title">{words['exercise.wordingTitle']}</p>
          <p>{words['forms.wording.hint']}</p>
          <ul>
            {kinds.map((kind) => (
              <KindNote
                key={kind}
                text={text}
                findings={findings.filter((finding) => finding.kind === kind)}
                say={(part) => words[wording.wordingMessageKey(kind, part)]}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

interface KindNoteProps {
  readonly text: string;
  readonly findings: readonly WordingFinding[];
  readonly say: (part: Parameters<WordingModule['wordingMessageKey']>[1]) => string;
}

const KindNote = ({ text, findings, say }: KindNoteProps) => (
  <li>
    <strong>{say('label')}</strong>
    {findings.map(({ start, end }) => (
      <q key={start}>
        {before(text, start)}
        <mark>{text.slice(start, end)}</mark>
        {behind(text, end)}
      </q>
    ))}
    <p>
      {say('explanation')} <em>{say('question')}</em>
    </p>
  </li>
);

/** Characters of the text around a phrase that are shown with it. */
const around = 36;

const before = (text: string, start: number): string => {
  const near = text.slice(Math.max(0, start - around), start);
  return start > around ? near.replace(/^\S*/, '…') : near;
};

const behind = (text: string, end: number): string => {
  const near = text.slice(end, end + around);
  return end + around < text.length ? near.replace(/\S*$/, '…') : near;
};

/** The word lists, loaded once there is a text to read. */
const useWording = (isWanted: boolean): WordingModule | undefined => {
  const [wording, setWording] = useState<WordingModule>();
  useEffect(() => {
    if (!isWanted || wording) return undefined;
    let isOpen = true;
    // Without the lists (offline, say) there are no notes; the page works the same.
    import('./wording').then(
      (loaded) => isOpen && setWording(loaded),
      () => undefined,
    );
    return () => {
      isOpen = false;
    };
  }, [isWanted, wording]);
  return wording;
};
