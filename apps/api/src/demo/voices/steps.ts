type Step = 'honestTalk' | 'boundary' | 'support' | 'selfCare' | 'another';

/** One step today (T44): what, its smallest version, when (days ahead and clock), who knows. Null: left out. */
export interface StepVoice {
  readonly step: Step;
  readonly smallest: string | null;
  readonly planned: readonly [daysAhead: number, clock: string] | null;
  readonly whoKnows: string | null;
}

const step = (
  kind: Step,
  smallest: string | null,
  planned: StepVoice['planned'] = null,
  whoKnows: string | null = null,
): StepVoice => ({ step: kind, smallest, planned, whoKnows });

/** By the injured partner of a couple. */
export const stepsOfInjured: readonly StepVoice[] = [
  step(
    'boundary',
    'After ten at night I stop talking about it. I say good night and go.',
    [0, '22:00'],
    'My partner',
  ),
  step(
    'selfCare',
    'Ten minutes in the garden with tea before anybody wants something.',
    [1, '06:45'],
    'Nobody',
  ),
  step('support', 'Write to the counsellor whose name I got. Two lines.', [1, '12:30'], 'My sister'),
  step('honestTalk', 'Say that I was sad on Sunday and not angry.', [1, '19:30']),
  step('selfCare', 'Swim. Four lengths count.', [2, '07:00'], 'The people at the pool'),
  step('another', 'Buy a new lamp for the small room. I want it to be mine and nice.'),
  step(
    'boundary',
    'No questions in the car. I need my hands and my head for driving.',
    [1, '08:00'],
    'My partner',
  ),
  step('selfCare', 'Go to bed when I am tired, not when the talk is over.', [0, '22:15'], 'Nobody'),
  step(
    'support',
    'Tell Jo that I would like to come by, and that I do not want to talk about it.',
    [2, '17:00'],
    'Jo',
  ),
  step('honestTalk', 'Ask one question. Only one. Then make tea.', [1, '20:00'], 'My partner'),
  step('selfCare', 'Lunch away from my desk.', [1, '12:15']),
  step('boundary', 'I will read letters to me alone first.', null, 'My partner'),
  step('another', 'Put the picture from the hall in the drawer for now. Not away, in the drawer.'),
  step('selfCare', null, [1, '07:30']),
  step('support', 'Ring my brother and talk about football.', [0, '20:30'], 'My brother'),
  step(
    'honestTalk',
    'Say thank you for the week. It was a good week and I was afraid to say it.',
    [1, '18:00'],
    'Nobody yet',
  ),
  step('selfCare', 'Dance to one song in the kitchen', [1, '17:45'], 'the cat'),
  step('boundary', 'Wednesdays four to five the door is closed.', [3, '16:00'], 'Everybody here'),
  step('another', 'Look at the course page. Not sign up, look.', [1, '21:00']),
  step('selfCare', 'A walk at lunch, without headphones.', [1, '12:40'], 'A friend at work'),
  step('support', 'Make the appointment with the doctor about my sleep.', [1, '08:30'], 'My partner'),
  step('honestTalk', 'Say what I would like for my birthday. Last year I said nothing and was hurt.', [
    2,
    '19:00',
  ]),
  step('selfCare', 'Read ten pages of something with no couples in it.', [0, '21:30']),
  step(
    'boundary',
    'If it gets loud I go to the porch and come back after twenty minutes. We agreed on it, I want to use it once.',
    null,
    'My partner',
  ),
  step('another', 'Cook the fish. We both know what I mean by that.', [2, '18:30'], 'My partner'),
  step('selfCare', 'Sit in the sun on the steps of the library, five minutes.', [1, '13:00'], 'Nobody'),
  step('honestTalk', 'Tell my partner that I like Saturdays again.', [2, '10:00']),
  step('support', 'Go to the group one time and say nothing.', [4, '18:00'], 'Nobody'),
  step('selfCare', 'Phone in the other room from nine.', [0, '21:00'], 'My partner'),
  step('boundary', 'I will not look at the phone on the table. If I want to know, I ask.', [0, '19:00']),
  step('another', 'Plant the bulbs. Six would do.', [2, '11:00'], 'My neighbour'),
  step('selfCare', 'Sleep in on Sunday', [3, '09:00']),
  step('honestTalk', 'Ask how the first week back was, and listen to the end.', [1, '19:15'], 'Nobody'),
  step('support', 'Ask my mother to come over on Friday.', [1, '09:30'], 'My mother'),
  step('selfCare', 'One hour at the allotment without a plan.', [2, '15:00']),
  step(
    'another',
    'Put a date in the calendar that is only for fun. I pick the film.',
    [3, '20:15'],
    'My partner',
  ),
  step('boundary', 'I say "not now" one time this week and do not explain it.', null, 'Nobody'),
  step('selfCare', 'Haircut!', [4, '14:00'], 'my hairdresser obviously'),
  step(
    'honestTalk',
    'Say out loud that I do not know yet, and that this is an answer.',
    [1, '20:30'],
    'My partner',
  ),
  step('another', 'Answer the invitation. I would like to go, with both of us.', [1, '18:00'], 'My partner'),
  step('selfCare', 'Take the long way home along the water.', [1, '17:30']),
  step('support', null, null, 'Nobody'),
];

/** By the partner who was involved. */
export const stepsOfInvolved: readonly StepVoice[] = [
  step('honestTalk', 'Answer the next question in one go, without a sigh.', null, 'My partner'),
  step('another', 'Put the receipts in the box before I sit down.', [0, '18:30'], 'My partner'),
  step(
    'support',
    'Group on Thursday. Go in, not just sit outside.',
    [3, '19:00'],
    'My partner and the group',
  ),
  step('selfCare', 'No beer tonight. I want to be awake for the talk tomorrow.', [0, '20:00']),
  step('honestTalk', 'Say first that I will be late, before it is late.', [1, '16:30'], 'My partner'),
  step(
    'another',
    'Pick up the parcel that has been there since Friday. I said that I would.',
    [1, '12:00'],
    'Nobody',
  ),
  step('boundary', 'If a message comes again I do not read it, I show it at home.', null, 'My partner'),
  step('honestTalk', 'Say that I was scared this week. One sentence.', [1, '20:00'], 'Nobody yet'),
  step(
    'support',
    'Call the therapist that the clinic gave me. Leave a message if it is the machine.',
    [1, '09:15'],
    'My partner',
  ),
  step('another', 'Do the early shopping both days and do not mention it.', [1, '07:30']),
  step('selfCare', 'Run twenty minutes. My head is clearer after.', [1, '06:30'], 'Nobody'),
  step(
    'honestTalk',
    'Ask what would help on Saturday. Then do that and not something bigger.',
    [2, '09:00'],
    'My partner',
  ),
  step('another', 'Clear out the garage shelf, the box too. Together if wanted.', [5, '10:00'], 'My partner'),
  step(
    'boundary',
    'I leave at five when I said five, also when the boss is in the room.',
    [1, '17:00'],
    'A colleague',
  ),
  step('support', 'Tell my brother the truth about why I borrowed it.', [2, '18:00'], 'My brother, then'),
  step('honestTalk', null, [1, '19:45'], 'My partner'),
  step('another', 'Write the appointments of the month into my own calendar.', [0, '21:15']),
  step('selfCare', 'Eat lunch. An actual one.', [1, '12:30']),
  step('honestTalk', 'Tell about my day before being asked, the dull bits too.', [1, '18:15']),
  step('another', 'Wash up, all of it, also the pan.', [0, '19:30'], 'Nobody'),
  step('support', 'Ask my father how he and my mother got through their bad year.', [3, '16:00'], 'Nobody'),
  step('boundary', 'Phone on the shelf when I come in. Mine, by my own choice.', [0, '18:00'], 'My partner'),
  step(
    'another',
    'Fix the gate. It has been two years.',
    [4, '11:00'],
    'My partner asks about it every spring',
  ),
  step(
    'honestTalk',
    'Say what I did well this week and what I did not. Five minutes, Sunday.',
    [2, '10:30'],
    'My partner',
  ),
  step('selfCare', 'Sleep before midnight', [0, '23:00']),
  step(
    'another',
    'Sit down with the tax letter for fifteen minutes. Just open it.',
    [1, '20:00'],
    'My partner',
  ),
  step(
    'support',
    'Ask for the earlier shift, so that I am home on Wednesdays.',
    [1, '08:00'],
    'My shift lead',
  ),
  step(
    'honestTalk',
    'Listen for ten minutes and say back what I heard. Do not explain.',
    [2, '20:15'],
    'My partner',
  ),
  step('another', 'Take the bins out without a word, both weeks.', [2, '21:00']),
  step('boundary', 'I do not talk about us at my parents’ table.', [4, '13:00'], 'My partner'),
  step('selfCare', 'Cycle to work once.', [1, '07:15']),
  step(
    'honestTalk',
    'Say "I do not remember" when I do not remember. Not make something up.',
    null,
    'Nobody',
  ),
  step('another', 'Print the photos from the lake and leave them on the table. No speech.', [3, '18:00']),
  step('support', 'Go to the swimming club again, the people there do me good.', [2, '19:30'], 'My partner'),
  step(
    'another',
    'Book the table for Friday, the early one, and check that it suits.',
    [0, '19:00'],
    'My partner',
  ),
  step('honestTalk', 'Tell about the invitation from work and ask if we go together. No is fine.', [
    1,
    '18:45',
  ]),
  step('selfCare', 'Half an hour with the guitar.', [1, '21:00'], 'the whole building'),
  step('another', 'Same step as last week, it was a good one.', [1, '17:30'], 'My partner'),
  step('boundary', 'I ask before I give advice.', null, 'My partner'),
  step('honestTalk', 'Ask what the hardest hour of the week was. Stay for the answer.', [2, '19:00']),
  step('another', 'Bring soup up, and sit down with it. Not stand in the door.', [0, '12:30'], 'Nobody'),
];
