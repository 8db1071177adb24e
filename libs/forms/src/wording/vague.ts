import { lines, read, type Term, type Unless } from './term';

/** The passive voice with nobody who acts; `by` someone, or an "I" close behind, names who it was. */
const passive: Unless = { earlier: 'because when', later: 'by i' };
const adverb = 'not/never/all/also/just/badly/deeply/really/often?';
const wronged =
  'mistake/mistakes/errors/trust/promise/promises/agreement/agreements/vows/lies/lines/boundaries/truth/harm/damage/wrong/' +
  'things/words/messages/texts/photos/pictures/emails/calls/money/feelings/decisions/choices';
const done =
  'made/broken/damaged/lost/destroyed/shattered/crossed/hidden/withheld/kept/done/caused/told/said/sent/deleted/erased/' +
  'exchanged/shared/spent/hurt';

export const vague: readonly Term[] = [
  ...read('vague', `${wronged} has/have/had? was/were/been/got ${adverb} ${done}`, passive),
  ...read('vague', `you were/got ${adverb} hurt/betrayed/deceived/misled/ignored/wronged`, passive),
  ...read('vague', `you were/got ${adverb} lied/cheated to/on`, passive),
  ...read('vague', `you were/got ${adverb} let down`, passive),
  ...lines(
    'vague',
    'things/stuff/something just/simply? happened',
    'it/this just/simply? happened',
    'that just/simply happened',
    'one thing led to another',
    'things/it got out of hand/control',
    'things/it went/gone too far',
    'things escalated',
    'got/get carried away',
    'made/make a/some/many/several? mistake/mistakes',
    'made/make a few mistakes',
    'made/make a/some? bad/poor/stupid/wrong/questionable choice/choices/decision/decisions',
    'messed/screwed/slipped up',
    'crossed a/the/some/certain line/lines/boundary/boundaries',
    'ended up',
    'found myself',
    "wasn't myself",
    'was not myself',
    'we drifted apart?',
    'we grew apart',
    'somehow',
    'stuff',
    'some/certain/various things',
    'said/did/done things',
    'things like that',
    'that/this kind/sort of thing/stuff',
    'inappropriate',
    'kind/sort of',
    'or/and something/whatever',
    'and so on/forth',
    'and all that',
    'etc',
  ),
  ...lines(
    'fine',
    'when/after/before/since/until/once/while/where/how/why/as/if/because/day/time/moment it/this happened',
    'something happened to',
    'what/this/that/some/any/a/the/every/each/all/same/different/other/no/new/these/those/best/right/only kind/sort of',
    'kind of you/him/her/them',
    'we ended up',
    'did/done things together/with/for',
  ),
];
