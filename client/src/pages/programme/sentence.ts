import type { ProgrammeSentence_ProgrammeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { countOf, fewOf, spanInWords } from '../../lib/wording.ts';

graphql(`
  fragment ProgrammeSentence_programme on Programme {
    id
    name
    startsOn
    endsOn
    lead {
      id
      name
    }
    areas {
      id
      name
    }
    initiatives {
      id
    }
    partners {
      id
    }
  }
`);

const namesOf = (records: readonly { readonly name: string }[]) => records.map(({ name }) => name);

/** Who leads it, where, when, with how many: one sentence from what is held. */
export function sentenceAbout({ name, startsOn, endsOn, lead, areas, initiatives, partners }: ProgrammeSentence_ProgrammeFragment): string {
  const when = spanInWords(startsOn, endsOn);
  const parts = [
    lead.length > 0 ? `is led by ${fewOf(namesOf(lead), 2)}` : 'has no lead that is held',
    areas.length > 0 ? `in ${fewOf(namesOf(areas), 3)}` : '',
    partners.length > 0 ? `with ${countOf(partners.length, 'partner')}` : '',
  ].filter(Boolean);
  const work = initiatives.length > 0 ? `, and has ${countOf(initiatives.length, 'initiative')}` : '';
  return `${name} ${parts.join(' ')}${work}${when && ` (${when})`}.`;
}
