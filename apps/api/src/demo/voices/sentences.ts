import type { Answers } from '@groundwork/forms';

/** Three sentences (T07), by couple: written by the involved partner. */
export const sentences: Readonly<Record<string, Answers>> = {
  'amara-joel': {
    sentences: [
      {
        before: 'Mistakes were made with the money.',
        after: 'I took out two cards and a loan and hid them from Amara.',
        changed: ['saidWho', 'namedIt'],
      },
      {
        before: "I only did it because I didn't want to worry her.",
        after: 'I did it so that I would not have to see her worried. I was protecting myself.',
        changed: ['stoppedShrinking', 'addedMissing'],
      },
      {
        before: "I'm sorry if she felt lied to.",
        after: 'I lied to her. I am sorry.',
        changed: ['tookOutCondition', 'namedIt'],
      },
    ],
    noticed: 'I use "only" a lot. I say it before the part that is hard.',
  },
  'zoe-marcus': {
    sentences: [
      {
        before: 'We just talked, nothing happened.',
        after: 'I called her four nights a week and told Zoë that I was at the gym.',
        changed: ['namedIt', 'stoppedShrinking', 'saidWho'],
      },
      {
        before: 'Things between us had not been great for a while.',
        after: 'I was unhappy and I did not say it to Zoë. I said it to someone else.',
        changed: ['saidWho', 'tookOutPartner'],
      },
    ],
    noticed:
      'That "nothing happened" is not true. A lot happened. It is strange to see how short the true sentence is.',
  },
  'priyanka-dev': {
    sentences: [
      {
        before: "If the trains were better I'd have been home more.",
        after: 'I chose to stay at work.',
        changed: ['tookOutCondition', 'saidWho'],
      },
      {
        before: 'She never said it was that bad.',
        after: 'She told me often. I did not act on it.',
        changed: ['tookOutPartner', 'addedMissing'],
      },
    ],
    noticed: 'Half of my sentences begin with her.',
  },
  'mireille-jp': {
    sentences: [
      {
        before: 'In those days one did not speak of such things.',
        after: 'I did not speak of my son.',
        changed: ['saidWho', 'namedIt'],
      },
      {
        before: 'I always provided for everyone.',
        after:
          'I sent money and called it a pension. I provided for Luc in secret, and Mireille paid for it without knowing.',
        changed: ['addedMissing', 'stoppedShrinking'],
      },
    ],
  },
  'adaeze-femi': {
    sentences: [
      {
        before: 'It happened during a very difficult posting.',
        after: 'I was unfair to my wife on three nights that I chose.',
        changed: ['saidWho', 'stoppedShrinking'],
      },
      {
        before: 'I was unfair to my wife on three nights that I chose.',
        after: 'I spent three nights with another woman and let Adaeze believe that the line was down.',
        changed: ['namedIt', 'addedMissing'],
      },
    ],
    noticed: '"Unfair" is a word for board games. I had to write it down to hear it.',
  },
  'callum-theo': {
    sentences: [
      {
        before: 'I went along with it and then it got too much.',
        after: 'I got scared and lied.',
        changed: ['namedIt'],
      },
    ],
    noticed: 'Short ones are harder.',
  },
  'tomasz-emeka': {
    sentences: [
      {
        before: 'I did not want him to carry that as well.',
        after: 'I did not want him to see me without a job.',
        changed: ['addedMissing'],
      },
      {
        before: 'The situation made it hard to be open.',
        after: 'I sat in a library for four months and told him about a desk that was not mine.',
        changed: ['saidWho', 'namedIt', 'stoppedShrinking'],
      },
      {
        before: 'I know I hurt you but I was in a really dark place.',
        after:
          'I know that I hurt you. I was in a dark place. Both are true, and the second is not an answer to the first.',
        changed: ['tookOutCondition'],
      },
    ],
    noticed: 'The "but" eats everything in front of it.',
  },
  'kaya-rosalind': {
    sentences: [
      {
        before: 'I kind of lost track of what I had told her.',
        after: 'I told Rosalind that I had stopped meeting him and I met him on five weekends.',
        changed: ['namedIt', 'stoppedShrinking'],
      },
      {
        before: 'She would have made a scene.',
        after: 'She would have said no.',
        changed: ['keptIt', 'tookOutPartner'],
      },
    ],
  },
  'shanice-corey': {
    sentences: [
      {
        before: 'I told a white lie about the shift.',
        after: 'I lied about where I was, twice, and I would have gone on if she had not called the ward.',
        changed: ['namedIt', 'stoppedShrinking', 'addedMissing'],
      },
    ],
  },
  'paloma-quinn': {
    sentences: [
      {
        before: 'The payments slipped through.',
        after: 'I did not pay, for seven months, and I said that I had.',
        changed: ['saidWho', 'namedIt'],
      },
      {
        before: 'I thought I could fix it before anyone got hurt.',
        after: 'I thought that I could fix it before Paloma found out.',
        changed: ['namedIt'],
      },
    ],
    noticed: 'that "before anyone got hurt" was not what i was afraid of',
  },
  'delphine-aurelio': {
    sentences: [
      {
        before: 'It was a friendship that went a little far.',
        after: 'I gave Chiara my evenings and hid it from Delphine.',
        changed: ['namedIt', 'stoppedShrinking', 'saidWho'],
      },
      {
        before: 'You could have asked me.',
        after: 'I could have told you.',
        changed: ['tookOutPartner', 'saidWho'],
      },
    ],
    noticed: 'It is the same sentence turned around. I looked at it for a long time.',
  },
  'elin-gethin': {
    sentences: [
      { before: 'You know what work is like.', after: 'I stayed away.', changed: ['saidWho', 'namedIt'] },
      {
        before: 'Dad was hard work, to be fair.',
        after: 'I left Dad to her.',
        changed: ['saidWho', 'addedMissing'],
      },
    ],
  },
  'sadia-imran': {
    sentences: [
      {
        before: 'There was a misunderstanding about how long my mother would stay.',
        after: 'I told my mother she could stay for good and I told Sadia two weeks.',
        changed: ['saidWho', 'namedIt', 'addedMissing'],
      },
      {
        before: 'In our family you do not send your mother away.',
        after: 'I used my mother so that Sadia could not say no.',
        changed: ['stoppedShrinking', 'saidWho'],
      },
    ],
    noticed: 'I hid behind family. It is a good place to hide, nobody looks there.',
  },
};
