import { defineVocabulary } from '../vocabulary/define.ts';

/** The lawful bases of UK GDPR that the Atlas rests on, in the words of article 6(1). */
export const lawfulBases = defineVocabulary({
  LEGAL_OBLIGATION: 'Article 6(1)(c): processing is necessary for compliance with a legal obligation to which the controller is subject',
  PUBLIC_TASK:
    'Article 6(1)(e): processing is necessary for the performance of a task carried out in the public interest or in the exercise of official authority vested in the controller',
  CONSENT:
    'Article 6(1)(a): the data subject has given consent to the processing of his or her personal data for one or more specific purposes',
});
export type LawfulBasis = (typeof lawfulBases.values)[number];

/** What the months of keeping are counted from. */
export const keepingStarts = defineVocabulary({
  LAST_POST_ENDED: 'The day the person’s last post ended',
  POST_ENDED: 'The day the post ended',
  MEETING_HELD: 'The day of the meeting',
  FOLLOW_UP_DONE: 'The day it was done',
  FACT_ENDED: 'The day the fact, work or agreement it is about ended',
  RECORDED: 'The day it was recorded',
  LAST_SIGNED_IN: 'The day the person last signed in',
  EXPIRED: 'The day it expired or was ended',
  TAKEN_OUT: 'The day the record it tells of was taken out',
});
export type KeepingStart = (typeof keepingStarts.values)[number];

/** Whether something is about somebody at work or in private. */
export const spheres = defineVocabulary({ OFFICE: 'At work', PERSONAL: 'In private' });
export type Sphere = (typeof spheres.values)[number];
