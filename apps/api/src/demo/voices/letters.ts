import type { Answers } from '@groundwork/forms';

/** In my own words (T09), by couple: written by the injured partner. */
export const letters: Readonly<Record<string, Answers>> = {
  'amara-joel': {
    changed:
      'I check the account before I check the weather. I used to be proud that we did not fight about money. Now I think that we did not fight because I did not know. I hear myself ask "how much" about everything, even bread.',
    lost: 'I lost my course. I can do it another year, people say. I lost being the one who did not have to worry. And I lost January to May, I have to live those months again with the right numbers in them.',
    understand:
      'Please understand that the loan is not the worst. You came in from the office with those letters in your bag and you asked me how my day was. I need you to know that it was me you did that to, a real person in the kitchen.',
    notReady:
      'A new shared card. Jokes about it in front of friends. And do not call it "our rough patch" yet.',
  },
  'lena-ruth': {
    changed:
      'My body does not believe that it is over. I wake at four and I listen. I used to sleep like a stone next to you.\n\nI have become someone who looks at phones that lie on tables. I do not want to be her.',
    lost: 'The choir. Thursday evenings. The alto line of the Fauré, I cannot hear it now. The certainty that if I ask you something straight out, I get the answer. That one most of all.',
    understand:
      'That you took my question away from me in May. I saw it, I asked, and you looked at me and said no. After that I spent weeks being sorry for having asked. I was right and I was sorry. That has done something to how I trust my own head.',
    notReady: 'Concerts. Meeting our friends as a pair. Being held at night. In the day it is fine.',
  },
  'priyanka-dev': {
    changed:
      'I stopped asking. It is efficient. I know where all things are and I know that I will do them. When you come in at half past five now, I do not know where to put you.',
    lost: 'Three years in which I was not a team. I know you were tired. I was tired too, and I was there.',
    understand:
      'That it was never about one evening. It is that I had to tell a five year old, in the corridor before the hearing test, why the other chair was empty. I made it sound nice. I have made it sound nice for three years.',
    notReady: 'Handing you the calendar. Ask me again in some weeks.',
  },
  'adaeze-femi': {
    changed:
      'I do the counting. Two birthdays, one christening, my promotion, your father’s funeral. On each of those days you knew and I did not. I look at the pictures and I look only at you.',
    lost: 'I lost the man on the bad line. I loved him. I lay there with the phone and I worried about you all night, those three nights. I would like that worry back.',
    understand:
      'That I am not weak because I am still here, and I am not strong either, please stop telling people that I am so strong. I am here because I have not decided. Some days I can see us at sixty. Some days I cannot see Thursday.',
    notReady:
      'Your sisters at Christmas. The words "put it behind us". Any posting, any visa form on the table. And I do not want to be touched when I have just been crying.',
  },
  'mireille-jp': {
    changed:
      'I go through our life with a second boy in it. When we bought the house he was six. When I was in hospital the first time, he was nine. You had somewhere to put your love that I was not shown.',
    lost: 'I lost being his stepmother while he was small. I would have been good at it. I lost the way I used to tell our story, it has a hole in it that is the shape of a child.',
    understand:
      'You were ashamed of the wrong thing. A son is nothing to be ashamed of. And I was your wife, I was not your father.',
    notReady:
      'To be thanked for being generous. To have his picture in the hall. It may come in a drawer first, then on the shelf, then we shall see.',
  },
  'callum-theo': {
    changed: 'I feel silly. I told my mum. I had a list of names for a cat.',
    lost: 'The spring I thought we would have. And that I could look at your face and know.',
    understand:
      'I would have stopped. If you had said in that car park, I am scared, I would have driven there and sat next to you. You did not give me the chance to be kind to you.',
  },
  'greta-hollis': {
    changed:
      'Two years on it is quieter. What has stayed is that I notice when you laugh at your phone. I notice and then I let it go by, most of the time.',
    lost: 'I wrote a long list in the first year. I read it again tonight and crossed out half. What is left: the summer on the island, because you were writing to her from there. And some of my ease.',
    understand: 'That I do not bring it up to hurt you. It comes up the way a knee hurts before rain.',
    notReady: 'To give a date for deciding. I know you do not ask. Thank you for that.',
  },
  'paloma-quinn': {
    changed:
      'I open all letters now, also yours, and I hate that I do. I jumped when someone rang the bell, all through that autumn.',
    lost: 'Our flat with the balcony. My good name with the landlady, who had known my grandmother. You can rent another flat.',
    understand:
      'When you said "it is paid" I stopped carrying it. That was the nicest thing about you, that I could put something down. You were holding nothing.',
    notReady: 'One account. Surprises, also nice ones.',
  },
  'wen-patrick': {
    changed: 'I do not plan trips. I put money in an envelope like my mother did.',
    lost: 'The trip to see my aunt. She was eighty-eight. She died in October.',
    understand:
      'I know that I have done wrong by you as well and that is in my own letter. This one is about the nights. I was asleep and I trusted the sound of you turning pages.',
  },
  'nadine-viktor': {
    changed:
      'I am not a jealous man. I was not. I have now read all of what it does to people on the internet at night, and I do each of those things.\n\nI also work badly. I check my own work three times.',
    lost: 'That I did not have to think about it. Other men thought about it, I did not. It was a kind of wealth.',
    understand:
      'The slices. You gave it to me in slices and each time I said good, now I know, now I can stand up again. Four times I stood up. Please never do that again, with anything. If there is something bad I want the whole plate.',
    notReady: 'The conference hotel in a film. Your colleagues. Sharing a bed before I ask for it.',
  },
  'elin-gethin': {
    changed: "My back. And I don't look down the lane any more when it gets dark.",
    lost: "Two lambing seasons I can't remember, I was that tired. Your dad asking for you and me saying soon.",
    understand: 'I rang eleven times that night. I want you to know it was eleven.',
    notReady: 'Hearing how hard it was on the boats.',
  },
  'kwame-abena': {
    changed:
      'I do not speak much, you know that. I thought that with you I did not have to, that you heard me anyway. Now I think you were listening for something else.',
    lost: 'The plot. My grandfather’s beans, three generations of them, I let them go over because I could not walk past that gate.',
    understand:
      'I know eleven of those notes by heart. You sound happy in them. You describe our kitchen to him, the window, the light at five. That was our light.',
    notReady: 'Your voice notes. Please write to me, or wait until I am home.',
  },
  'anneke-joost': {
    changed:
      'I have lived in four countries and I was at home in each of them. In this one I live in a flat.',
    lost: 'My class. They sent me a drawing with all their names, and I was not there on the last day because the van came. Sundays with my mother. The feeling that our life is something that we decide.',
    understand:
      'You keep telling me it is a good city. It is a good city. I would perhaps have said yes. You took my yes away, and now nobody will ever know if it was there.',
    notReady: 'Inviting your colleagues. Calling this home. Choosing tiles.',
  },
  'marek-jitka': {
    changed:
      'I used to be the one who calms everybody down. At work they still come to me. They do not know that I sit in the car for twenty minutes before I go in.',
    lost: 'The first two years of our daughter’s life, a little. I see the films and I think: here she knew, here she knew. And I lost patience with songs, with films, with good news of other people.',
    understand:
      'It came in parts, over a year. Each part took me back to the first day. So when you say it is two years ago, for me the last first day was in spring.',
    notReady: 'To be told that I am doing well.',
  },
};

/** Couples in which the author of the letter keeps it between themselves and their clinician for now. */
export const keptLetters: ReadonlySet<string> = new Set([
  'mireille-jp',
  'wen-patrick',
  'nadine-viktor',
  'marek-jitka',
]);
