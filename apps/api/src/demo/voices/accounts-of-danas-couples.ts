import type { Answers } from '@groundwork/forms';

/** In plain facts (T04), by couple: written by the involved partner. */
export const accountsOfDanasCouples: Readonly<Record<string, Answers>> = {
  'amara-joel': {
    events: [
      {
        period: 'January',
        myChoice:
          'I took out a credit card in my own name. I used it in the months when my contracts paid late.',
        concealed:
          'I had the letters sent to my office. When Amara asked how we were doing I said we were fine.',
      },
      {
        period: 'March',
        myChoice: 'I took out a second card to pay off the first one.',
        concealed: 'I deleted the e-mails from the bank.',
      },
      {
        period: 'May',
        myChoice: 'I signed for a loan of nine thousand dollars.',
        concealed:
          'I told Amara that the money in our account was an early payment from a client. That was a lie.',
      },
    ],
    completeness: 'complete',
    impact:
      'Amara checks the account every morning before she is out of bed. I have seen her hands shake when the post comes. She gave up the course that she had saved for. I think she also feels foolish in front of her sister, but that part is a guess.',
    aftermath:
      'The weeks after the letter were very quiet. She slept in the small room. Twice she asked me the same question about March and I sighed, and I saw her face close. I wish I had just answered.',
    ownership:
      'I chose to open the cards. I chose to hide them. Nobody pushed me. The late payments were real, and I could have told her on any evening of those months.',
    repair:
      'Every Sunday after breakfast I put all the numbers on the table, also when nothing has changed. I answer questions about it on the same day. Both cards are closed and Amara has the letters. I pay her course back in small sums, first of the month.',
  },
  'lena-ruth': {
    events: [
      {
        period: 'April',
        myChoice: 'I kissed someone from our choir after a concert, and I chose to meet her again.',
        concealed: 'I told Ruth that the rehearsals had been moved to a later hour.',
      },
      {
        period: 'May and June',
        myChoice: 'I met her six more times. I chose it each time.',
        concealed: 'I turned my phone over at dinner and said it was about the choir trip.',
      },
      {
        period: 'End of June',
        myChoice: 'I ended it by phone and left the choir. I told Ruth nine days later.',
        concealed: 'In those nine days I let Ruth comfort me. She thought that I was sad about the trip.',
      },
    ],
    completeness: 'complete',
    impact:
      'Ruth does not sing in the house any more. She has lost weight and wakes at four. Her two closest friends sang in that choir too, so she lost her evening and her circle. I have seen all of that. I am guessing that she doubts her own eyes, because she asked me in May and I said no.',
    aftermath:
      'Some days she is calm until a song comes on in a shop. Then she goes white and walks out. I used to follow her and talk and talk. Now I stand near and wait until she looks at me.',
    ownership:
      'I chose to meet her. I chose to lie to Ruth, who asked me straight out. I was lonely that spring and I chose not to say so.',
    repair:
      'I found another choir in the next town and Ruth knows where and when. I have written to our two friends that this was my doing. I answer what Ruth asks and I do not ask her when she will be done asking.',
  },
  'wen-patrick': {
    events: [
      {
        period: 'March to September',
        myChoice: 'I opened a betting account and used it most nights after Wen was asleep.',
        concealed: 'I used a card she did not know of. When she woke up I said I was reading.',
      },
    ],
    completeness: 'unsure',
    stillOpen:
      'I have asked the bank for the full list. Until it comes I am not sure of the total. I think it is more than I said.',
    impact:
      'We do not have the trip. She has stopped making plans out loud. She turns her side of the screen away now too, and I started that.',
    ownership: 'I chose it every single night. She was asleep in the next room.',
    repair:
      'The account is closed and I am on the list that keeps me out of the others. Thursdays I go to the group. Wen does not have to ask if I went, I text when I am there.',
  },
  'adaeze-femi': {
    events: [
      {
        period: 'Two summers ago, in July',
        myChoice: 'I spent three nights with a woman from the same posting.',
        concealed: 'I told Adaeze that the line was bad and that I could not call on those evenings.',
      },
      {
        period: 'The two years after',
        myChoice: 'I decided not to tell. I decided it again each time she asked if I was all right.',
        concealed: 'I let her think that I was hard to reach because of what I had seen at work.',
      },
    ],
    completeness: 'complete',
    impact:
      'I have seen her count back. She goes through two years of birthdays and asks of each one, did you think of it then. She does not like to be alone with my sisters, who knew nothing either. She says that her home has a room in it that she did not know about.',
    aftermath:
      'The first month she could hardly eat and I cooked, and the food stood there. I felt sorry for myself some of those evenings. I want to say that too. Her friend Ngozi slept at ours for a week, and that helped more than I did.',
    ownership:
      'I was far away and tired. Many of us were and most of them called home. I chose the three nights and I chose two years of silence. Those were two different choices and both were mine.',
    repair:
      'I turned down the next posting, in writing, and she has read it. I come home when I say. On the dates that hurt I ask in the morning how she wants the day to be, and I do that.',
  },
  'priyanka-dev': {
    events: [
      {
        period: 'Most weeks, for about three years',
        myChoice: 'I said I would be home by six and stayed at work until eight or nine.',
        concealed: 'I said a meeting had run over. Often there was no meeting. I did not want to stop.',
      },
      {
        period: 'Last October',
        myChoice: "I said yes to our daughter's hearing test and then I did not go.",
        concealed: 'I told Priyanka that they had moved the date. They had not.',
      },
      {
        period: 'In spring',
        myChoice: 'I booked the holiday and then took on a project in the same week.',
        concealed: 'I knew it for two weeks before I said it.',
      },
    ],
    completeness: 'complete',
    impact:
      'Priyanka does both our jobs at home. She stopped asking me and plans as if I were not there. She told me that she feels like a single mother with a lodger. Our daughter asks "is Papa really coming".',
    ownership: 'Each evening I chose to stay. Each time I chose the easier sentence over the true one.',
    repair:
      'Home by half past five on Tuesdays and Thursdays, phone in the drawer. If I will be late I call before it happens and not after. All hearing appointments this year are mine.',
  },
  'mireille-jp': {
    events: [
      {
        period: 'Before we met',
        myChoice: 'I had a son, Luc, with a woman I was with for a short time. I left when he was one.',
        concealed: 'I told Mireille that there had been nobody serious before her.',
      },
      {
        period: 'From our second year on',
        myChoice: 'I sent money each month. When he was older I met him twice a year.',
        concealed: 'I called those days trade fairs. I took the money from what I called my pension.',
      },
      {
        period: 'Last winter',
        myChoice: 'When Luc wrote that he wanted to know his family, I asked him to wait.',
        concealed: 'I burned the letter in the garden. Mireille saw the smoke, and I said leaves.',
      },
    ],
    completeness: 'complete',
    impact:
      'Eleven years of answers that were not true. Mireille says she could have loved that boy. We had two losses of our own in those years and I held her hand and said nothing about him. I think that is what weighs the most. She has said so, it is not a guess.',
    aftermath:
      'She did not shout. She set the table for one for three weeks. I moved around the house like a guest. On the first evening she set it for two again I wept, and she let me.',
    ownership:
      'My father would have thrown me out, that is true. He has been dead for nine years. The silence of those nine years is mine alone.',
    repair:
      'I have told my brothers and my mother. I wrote to Luc that I was wrong to ask him to wait. Mireille decides when she sees him, and how. The money stands in our common book now, on its own line.',
  },
};
