import type { Answers } from '@groundwork/forms';

/** In plain facts (T04), by couple: written by the involved partner. */
export const accountsOfOthers: Readonly<Record<string, Answers>> = {
  'callum-theo': {
    events: [
      {
        period: 'First evening of the course',
        myChoice: 'I drove there and sat in the car park for two hours.',
        concealed: 'I told Callum about the evening from the leaflet.',
      },
      {
        period: 'The third and the fourth evening',
        myChoice: 'I did not go. I went to the pool.',
        concealed:
          'I signed the sheet at the next meeting as if I had been there, and I nodded when he spoke about it.',
      },
    ],
    completeness: 'complete',
    impact:
      'He told his mother we were nearly through. He had picked a name for the cat we would get for the child, that is how far he was. Now he does not bring it up. I see him walk past the small room fast.',
    aftermath:
      'He asked me once, do you even want this. I said of course. I did not know, and I said of course.',
    ownership:
      'Being scared is allowed. I chose to lie about it, three times, to the one person who would have understood.',
    repair:
      'I called the course myself and said what I did with the sheet. When I am scared of something we planned I say it the same day, even badly. Sundays we walk and I start.',
  },
  'tomasz-emeka': {
    events: [
      {
        period: 'October',
        myChoice: 'I lost my job and I did not tell Tomasz.',
        concealed: 'I left the house at eight each morning and sat in the library until five.',
      },
      {
        period: 'October to January',
        myChoice: 'I paid my part of the rent with money that my brother lent me.',
        concealed: 'I said it was my salary. I made up stories about people at work.',
      },
    ],
    completeness: 'notYet',
    stillOpen: 'There is one more loan. I want to say it in the room and not here.',
    impact:
      'Tomasz goes through the evenings of that winter one by one and asks what was real. He laughed at my stories. He says that he feels as if I had been laughing at him. He checks where I am going, he never did that before, and he does not like himself for it.',
    ownership: 'I chose each of those mornings. I put on the shirt.',
    repair:
      'I show him my pay slip on the day it comes. I told my brother that Tomasz knows. When something goes wrong at the new place I say it that evening, I have done it twice now.',
  },
  'nadine-viktor': {
    events: [
      {
        period: 'February, the second night of the conference',
        myChoice: 'I went with a colleague to his hotel room and I stayed until morning.',
        concealed: 'I told Viktor that I had gone to bed early with a headache.',
      },
      {
        period: 'February to June',
        myChoice: 'I answered the messages that he still sent me. Seven in all. I never met him again.',
        concealed: 'I saved his number under the name of a dentist.',
      },
      {
        period: 'June',
        myChoice: 'When Viktor found the message I said first that it was a joke between colleagues.',
        concealed: 'I told the rest over four days, a bit each day.',
      },
    ],
    completeness: 'complete',
    impact:
      'I did it in parts and each part was a new blow, he has told me so. He sleeps on his side of the bed with his back to the wall. He used to come along to my concerts and dinners and now he asks who will be there. He has started to apologise for asking. That is the worst to see.',
    aftermath:
      'In the first weeks I cried so much that he ended up looking after me. I see now that there was no place left for him in that.',
    ownership:
      'I walked down that corridor. I chose the dentist. I chose to tell it in slices, because I wanted to see how little would be enough.',
    repair:
      'I work in another team since the summer. I go to no events with nights away this year. When he asks, I answer the whole question, and I add what he did not know to ask.',
  },
  'delphine-aurelio': {
    events: [
      {
        period: 'Last winter',
        myChoice: 'I called Chiara from the course most nights from the garage, an hour or more.',
        concealed: 'I said I was fixing the bike. The bike was never broken.',
      },
      {
        period: 'Around Easter',
        myChoice: 'I told Chiara things about our marriage that I had not told Delphine.',
        concealed: 'I wiped the call list every night.',
      },
    ],
    completeness: 'complete',
    impact: 'Delphine says the house is loud with what I told someone else. She feels talked about. She was.',
    aftermath: 'She stopped going into the garage. When my phone lights up she looks at the wall.',
    ownership:
      'I did not touch anyone and I hid behind that for months. I gave away what was ours. That was my choice.',
    repair:
      'No contact since the day in June. I left the course. I tell Delphine first, also when it is about her.',
  },
  'haruka-simon': {
    events: [
      {
        period: 'Nineteen years ago',
        myChoice: 'I left university two exams before the end.',
        concealed:
          'I told everybody that I had finished. A year later I told Haruka the same, on our third date.',
      },
      {
        period: 'All the years since',
        myChoice: 'I kept the story up. I thanked her for the framed card when we moved in.',
        concealed: 'There is no certificate in the box in the attic. I said it was there.',
      },
    ],
    completeness: 'complete',
    impact:
      'Haruka is a precise person. She says it is not about the degree. She told my lie to her parents, to our sons, to her boss, with pride, and now she feels that I made her say it. I have seen her stop in the middle of a story about me and change it.',
    ownership:
      'It would have taken one sentence on any day. I chose not to say it about seven thousand times.',
    repair:
      'I have told our sons, with her in the room. I told her parents alone, she asked for that. I am enrolled for the two exams, for me, but she may see the results.',
  },
  'elin-gethin': {
    events: [
      {
        period: 'Two winters ago',
        myChoice: 'I went out on the boats for the money and stayed on when the season was over.',
        concealed: 'I said they needed me. They would have managed.',
      },
      {
        period: 'Last winter',
        myChoice: 'I did the same again. I knew Dad was bad by then.',
        concealed: 'I did not pick up when I saw it was the house.',
      },
    ],
    completeness: 'complete',
    impact:
      'She lambed alone twice. She lifted my father on her own and her back is not right since. She is not angry, she is done asking. That is worse.',
    ownership: 'I knew. I stayed away because it was easier out there.',
    repair:
      'No boats. I do the mornings with Dad, every morning. Sunday we go over the week and I write it on the board.',
  },
  'kwame-abena': {
    events: [
      {
        period: 'A year ago, five months',
        myChoice: 'I sent voice notes to somebody from the allotments, every day, and I waited for his.',
        concealed: 'I kept them in a folder on my phone that Kwame could not see. I changed my code.',
      },
    ],
    completeness: 'complete',
    impact:
      'Kwame is a quiet man and he has become silent. He gave up his plot because he would have to walk past that gate. He heard eleven of the notes before I could stop it, and he knows some by heart, I can tell.',
    aftermath:
      'When I hum he leaves the room. I hummed in the notes. I did not know why until he told me in session.',
    ownership:
      'No one hid that phone but me. I liked to be listened to and I let somebody else do the listening.',
    repair:
      'I walk with him on Saturdays if he wants it and I stay home if he does not. I speak to him first about my day. I gave up my plot as well.',
  },
  'anneke-joost': {
    events: [
      {
        period: 'September last year',
        myChoice: 'I applied for the post in Rotterdam.',
        concealed: 'I told Anneke that the trip was for a conference. It was the interview.',
      },
      {
        period: 'October and November',
        myChoice: 'I said yes to the post and I signed. Then I looked at flats.',
        concealed: 'When she spoke about the new kitchen I went along and let her choose the tiles.',
      },
    ],
    completeness: 'complete',
    impact:
      'She gave notice at a school she loved. She left her mother, who is eighty. She says that she did not move, she was moved. I have seen her stand in the new kitchen with her coat on.',
    aftermath:
      'I said for months that it was a good thing for both of us. Each time I said it she got smaller.',
    ownership:
      'I knew that she could say no. I took care that there was no moment in which she could have said it.',
    repair:
      'Once a month I take her mother’s weekend, so that Anneke can be there or rest. Nothing is signed any more before we have both slept on it twice. If she wants to go back, I will look for work there, and I have said so to my boss.',
  },
  'sadia-imran': {
    events: [
      {
        period: 'Before New Year',
        myChoice: 'I told my mother that she could live with us for good.',
        concealed: 'I did not ask Sadia. I told her it was for two weeks.',
      },
      {
        period: 'January to March',
        myChoice: 'When the two weeks were over I made up reasons. The boiler in her flat, then the doctor.',
        concealed:
          'There was nothing wrong with the boiler. Her flat was let by then and I had signed for it.',
      },
    ],
    completeness: 'complete',
    impact:
      'Sadia works nights and has no hour alone in her own home. She found out from my aunt at a wedding and had to smile. She said to me, you made me the bad one, whatever I do now I am the one who throws out your mother.',
    ownership:
      'I wanted both of them to be pleased with me. So I lied to one and promised to the other. My mother did not know either. That was all me.',
    repair:
      'I told my mother the truth last Sunday, with my sister there. I am looking for a flat near us, two are on the list, and Sadia does not have to do anything for it.',
  },
};
