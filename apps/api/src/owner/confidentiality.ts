/**
 * The first text on confidentiality of a clinic, in paragraphs: a policy of limited secrets, in plain words. A clinic
 * reads it against its own policy and the law of its place before partners do.
 */
export const confidentialityText: readonly string[] = [
  'What you send here goes to your clinician. Others on your care team can read it too, such as a supervisor. It is kept with your record.',
  'Each question says who can see your answer. Your partner can’t see what you write here. A few steps can be passed on to your partner later. That takes two yeses: yours, and your clinician’s.',
  'You may tell us something that your partner does not know. We will not tell it for you.',
  'It may be something that harms your work as a couple, or your partner, if it stays hidden. Then we talk with you alone first. We may ask you to share it, and we help you find the words. If you choose not to, we may have to pause the work as a couple. Even then, we do not pass on what you told us.',
  'There are limits. Someone may be in danger of serious harm, or a child may not be safe. Then we may have to get help, even if you say no. A court can ask for records. If we can, we tell you first.',
  'Nobody watches these pages all the time. If you are in danger now, call for help. The numbers are under “Need help now?” on every page.',
  'Other people may see your screen or know how to open your phone. Write only what feels safe. You can skip a question, pause, or stop at any time.',
  'Is something not clear? Ask your clinician, with your partner or alone.',
];
