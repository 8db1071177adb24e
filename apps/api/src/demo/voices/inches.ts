import type { Answers } from '@groundwork/forms';

/** One inch at a time (T14), by couple and week: written by the injured partner. */
export const inches: Readonly<Record<string, readonly Answers[]>> = {
  'zoe-marcus': [
    {
      safeBefore: 'In the car with him, at night, coming home from his parents. I used to fall asleep.',
      safeNow: 3,
      oneInch: 'One evening where his phone is in the kitchen and nobody makes a speech about it.',
      whoCanHelp: ['partner'],
    },
    {
      safeNow: 4,
      oneInch: 'To go to bed first without listening for the stairs. Did it on Monday and Thursday.',
      whoCanHelp: ['me', 'partner'],
      nextStep: 'Ask my sister to come on the weekend.',
    },
    {
      safeBefore: 'My own running route. I stopped because of the group. I want it back.',
      safeNow: 5,
      oneInch:
        'Run it once, early, on my own. I did it this morning and it was just a path with wet leaves. I cried at the bridge and went on.',
      whoCanHelp: ['me'],
      nextStep: 'Again on Sunday.',
    },
  ],
  'tomasz-emeka': [
    {
      safeBefore:
        'Evenings. He would tell about his day and I would cook. I know now what those stories were.',
      safeNow: 3,
      oneInch: 'An evening where he tells me one small true thing, it can be boring.',
      whoCanHelp: ['partner', 'clinician'],
    },
    {
      safeNow: 5,
      oneInch: 'The boring thing worked. He told me about a printer. I believed the printer.',
      whoCanHelp: ['partner'],
      nextStep: 'Three evenings this week.',
    },
  ],
  'kaya-rosalind': [
    {
      safeBefore: 'Weekends. They were ours, I never looked at a clock.',
      safeNow: 4,
      oneInch: 'If Kaya goes out on a Saturday, that they call when plans change. Not where, just that.',
      whoCanHelp: ['partner'],
    },
    { safeNow: 4, oneInch: 'Same as last week. Kaya called. I was annoyed that they called and glad too.' },
  ],
  'yusra-bilal': [
    {
      safeBefore: 'At my mother’s table. Here, when the rent is paid and I have seen it with my own eyes.',
      safeNow: 4,
      oneInch: 'To see it on the first of the month without asking.',
      whoCanHelp: ['partner', 'closePerson'],
    },
    {
      safeNow: 6,
      oneInch:
        'It was there on the first. I looked twice. This week I would like an hour with a door that closes.',
      whoCanHelp: ['me'],
      nextStep: 'Tell Bilal that Wednesday four to five is mine.',
    },
  ],
  'nadine-viktor': [
    {
      safeBefore:
        'I did not know that I felt safe. I noticed when it was gone. Like the noise of the fridge.',
      safeNow: 2,
      oneInch: 'One night without reading things on the internet.',
      whoCanHelp: ['me'],
    },
    {
      safeNow: 4,
      oneInch: 'Two nights. I gave my tablet to my brother, he thinks that it is broken.',
      whoCanHelp: ['closePerson', 'me'],
      nextStep: 'A third one.',
    },
  ],
  'imogen-rafi': [
    {
      safeBefore: 'When I did the books for the shop. Numbers were my quiet place, and he knows it.',
      safeNow: 3,
      oneInch:
        'That we open his account together, once, with tea. And then close the laptop and do not talk about it for the rest of the day.',
      whoCanHelp: ['partner', 'clinician'],
    },
  ],
  'shanice-corey': [
    {
      safeBefore: 'When his car turned into the street.',
      safeNow: 5,
      oneInch: 'He reads me his shifts on Sunday and I write them down myself.',
      whoCanHelp: ['partner'],
      nextStep: 'Buy a calendar for the fridge.',
    },
  ],
  'amara-joel': [
    {
      safeBefore:
        'Saturday mornings. Coffee, the radio, nobody wanted anything from us. I felt rich then, and it turns out that we were not.',
      safeNow: 2,
      oneInch: 'That he is standing there when I open the post.',
      whoCanHelp: ['partner'],
    },
    {
      safeNow: 3,
      oneInch: 'He stood there. It was an advert for windows, and we both laughed, a short laugh. One inch.',
      whoCanHelp: ['partner', 'me'],
      nextStep: 'See all the numbers once, on paper, in large print.',
    },
    {
      safeBefore: 'With my sister. I have not told her yet. I am tired of being careful on the phone.',
      safeNow: 4,
      oneInch: 'Tell Abi half of it. Joel knows that I will.',
      whoCanHelp: ['closePerson'],
    },
    {
      safeNow: 6,
      oneInch: 'I told her all of it. She said "okay. and how are you". I slept six hours.',
      whoCanHelp: ['closePerson', 'me'],
      nextStep: 'Look at the course dates for next year. Just look.',
    },
  ],
  'lena-ruth': [
    {
      safeBefore: 'In the second row, between Marion and the piano.',
      safeNow: 2,
      oneInch: 'A room where I can sing and nobody knows me. Or hum, for a start.',
      whoCanHelp: ['me', 'closePerson'],
    },
    {
      safeBefore: 'In the garden as a child, behind the red currants.',
      safeNow: 4,
      oneInch:
        'I hummed in the car. This week: ask Lena something small, and believe the answer until the evening.',
      whoCanHelp: ['me', 'partner'],
    },
  ],
  'tamsin-ivo': [
    {
      safeBefore: 'At work, oddly. Nights on the ward are calm, everybody knows what they have to do.',
      safeNow: 3,
      oneInch: 'No letters from lawyers on the hall table. I know there will be none. I look anyway.',
      whoCanHelp: ['partner', 'unsure'],
    },
    { safeNow: 3, oneInch: 'I do not know this week.', whoCanHelp: ['unsure'] },
  ],
  'haruka-simon': [
    {
      safeBefore: 'In facts. I like it when things are what is written on them.',
      safeNow: 3,
      oneInch:
        'To ask one question about his past each week and get an answer that I could check, and then not check it.',
      whoCanHelp: ['partner', 'me'],
    },
    {
      safeNow: 5,
      oneInch: 'I did not check. I wanted to. I went swimming.',
      whoCanHelp: ['me'],
      nextStep: 'The same again, with a harder question.',
    },
  ],
  'morwenna-piers': [
    {
      safeBefore:
        'On the coast path with the dog. And on the last day of the month, funny, when the wages came.',
      safeNow: 4,
      oneInch: 'To know what we live on until spring. A page is enough.',
      whoCanHelp: ['partner'],
    },
    {
      safeNow: 5,
      oneInch:
        "Got the page. It's worse than I hoped and better than I feared. This week: the dog, the path, no talk of money from Friday to Sunday.",
      whoCanHelp: ['me', 'partner'],
    },
  ],
  'sadia-imran': [
    {
      safeBefore: 'My own kitchen at six in the morning after a night shift. Toast, nobody up.',
      safeNow: 3,
      oneInch: 'The kitchen to myself, one morning.',
      whoCanHelp: ['partner', 'closePerson'],
    },
    {
      safeNow: 4,
      oneInch:
        'Imran took his mum to the market early. I had the toast. Could we have that twice a week without my asking?',
      whoCanHelp: ['partner'],
      nextStep: 'Say it to him exactly like that.',
    },
  ],
};
