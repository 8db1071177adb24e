import type { ExerciseKey } from '../cast';

/** What clinicians write beside a step now and then, in place of the exercise's own message. */
export const messages: Readonly<Record<ExerciseKey, readonly string[]>> = {
  T04: [
    'Please write in the order in which it happened. Plain words, short sentences. We read it together first.',
    'Begin wherever it is easiest and leave gaps. We can fill them in the room.',
  ],
  T07: [
    'Take two or three sentences from our last session. See what they say, and what they leave out.',
    'One sentence is enough, the one you stumbled over last time.',
  ],
  T09: [
    'There is no hurry with this one. Write on a day that has some quiet after it.',
    'You said that you have the words at night. Note them when they come. They may stay in pieces.',
  ],
  T14: [
    'The same few questions as last week. An inch is enough, and none is fine too.',
    'Think of something that you would notice with your body, not only with your head.',
  ],
  T26: [
    'Try the one we did together, or another one. Two or three times a week is plenty.',
    'For the hour after work that you told me about.',
  ],
  T44: [
    'One step of your own choice before we meet again. Small is good.',
    'You had an idea for this week. If it still fits, write it down here.',
    'Choose something that you would do even on a bad day.',
  ],
};

/** What the clinician writes with a further round. */
export const againMessage =
  'Thank you for the first account. Please read it once more and add the dates that came to you since.';
