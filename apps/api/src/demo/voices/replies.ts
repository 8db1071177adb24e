/** What clinicians write back to the author of a response. */
export const replies: readonly string[] = [
  'Thank you for writing this down. I read it twice. We can begin with your last sentence next time.',
  'You kept it small, and it happened. That is what counts here.',
  'I see how much care is in this. Take a quiet hour for yourself today if you can.',
  'There is one part that I would like to hear more about. You choose whether and when.',
  'You said clearly who did what. That makes it easier to stand on.',
  'It is fine that some of it stayed empty. We have time.',
];
