/** The fields that evidence may be about, as people call them. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Tie: { kind: 'Kind of tie', strength: 'Strength', status: 'Status', validFrom: 'First day', validTo: 'Last day' },
  Provision: { themes: 'Themes', areas: 'Places', status: 'Status', validFrom: 'First day', validTo: 'Last day' },
  Organisation: {
    name: 'Name',
    kind: 'Kind of body',
    description: 'What it is',
    website: 'Website',
    openedOn: 'Opening day',
    closedOn: 'Closing day',
    basedIn: 'Where it is based',
    identifiers: 'Register numbers',
  },
};

/** What evidence about a record of this kind may be about: pairs of the API's name and ours. */
export const fieldsOf = (typename: string): readonly (readonly [string, string])[] => Object.entries(NAMES[typename] ?? {});

const ALL = new Map(Object.values(NAMES).flatMap((names) => Object.entries(names)));

/** What a field is called in a sentence. */
export const fieldInWords = (field: string): string => (ALL.get(field) ?? field.replaceAll(/(?=[A-Z])/g, ' ')).toLowerCase();
