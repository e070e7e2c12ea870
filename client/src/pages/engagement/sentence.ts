import { ENGAGEMENT_KIND_LABELS, type EngagementKind } from '@atlas/shared/vocabulary';
import { edtfInWords, fewOf } from '../../lib/wording.ts';

interface Described {
  readonly kind: EngagementKind;
  readonly on?: string | null | undefined;
  readonly host: readonly { readonly name: string }[];
  readonly attendees: readonly { readonly name: string }[];
  readonly followUps: readonly { readonly doneOn?: string | null }[];
}

/** "Fenshire County Council held this workshop on 3 February 2026 with Wisbech Hub. 1 follow-up is open." */
export function sentenceAbout({ kind, on, host, attendees, followUps }: Described): string {
  const what = ENGAGEMENT_KIND_LABELS[kind].toLowerCase();
  const when = on ? `: ${edtfInWords(on)}` : '';
  const withWhom =
    attendees.length > 0
      ? ` with ${fewOf(
          attendees.map(({ name }) => name),
          4,
        )}`
      : '';
  const who =
    host.length > 0
      ? `${fewOf(
          host.map(({ name }) => name),
          2,
        )} held this ${what}`
      : `A ${what}`;
  const open = followUps.filter(({ doneOn }) => !doneOn).length;
  const left = open === 0 ? '' : open === 1 ? ' One follow-up is open.' : ` ${open} follow-ups are open.`;
  return `${who}${withWhom}${when}.${left}`;
}
