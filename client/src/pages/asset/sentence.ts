import { formatPoundsShort } from '@atlas/shared/money';
import { ASSET_CONDITION_LABELS, ASSET_KIND_LABELS } from '@atlas/shared/vocabulary';
import type { AssetSentence_AssetFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { dayInWords, listOf } from '../../lib/wording.ts';

graphql(`
  fragment AssetSentence_asset on Asset {
    id
    name
    kind
    runningCostPence
    ownedBy {
      id
      name
    }
    managedBy {
      id
      name
    }
    areas {
      id
      name
    }
    condition {
      condition
      on
    }
  }
`);

const namesOf = (records: readonly { readonly name: string }[]) => listOf(records.map(({ name }) => name));

/** What it is, where, whose, and how it is: from what is held. */
export function sentenceAbout({ name, kind, areas, ownedBy, managedBy, condition, runningCostPence }: AssetSentence_AssetFragment): string {
  const where = areas.length > 0 ? ` in ${namesOf(areas)}` : '';
  const sameHands = namesOf(ownedBy) === namesOf(managedBy);
  const hands = [
    ownedBy.length > 0 ? `owned${sameHands ? ' and managed' : ''} by ${namesOf(ownedBy)}` : '',
    managedBy.length > 0 && !sameHands ? `managed by ${namesOf(managedBy)}` : '',
  ].filter(Boolean);
  const what = ASSET_KIND_LABELS[kind].toLowerCase();
  const state = [
    condition ? `Its condition was found ${ASSET_CONDITION_LABELS[condition.condition].toLowerCase()} on ${dayInWords(condition.on)}.` : '',
    runningCostPence != null ? `It costs ${formatPoundsShort(runningCostPence)} a year to run.` : '',
  ].filter(Boolean);
  return [`${name} (${what}${where}) is ${hands.length > 0 ? listOf(hands) : 'held with no owner or manager recorded'}.`, ...state].join(
    ' ',
  );
}
