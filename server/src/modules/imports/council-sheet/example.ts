import type { SheetName } from '@atlas/shared/inputs';

type Rows = readonly Readonly<Record<string, string>>[];

/** The filled-in example: made-up bodies of the made-up county of Merrowshire. Its places and themes are those of the demo world. */
export const EXAMPLE: Readonly<Record<SheetName, Rows>> = {
  organisations: [
    {
      name: 'Sluiceby Lunch Club',
      kind: 'Community group',
      description: 'A hot meal and company on Tuesdays and Fridays.',
      basedIn: 'Sluiceby',
      alsoKnownAs: 'Tuesday Club',
      visibility: 'Signed-in partners',
    },
    { name: 'Fenmarch Carers’ Circle', kind: 'Charity', website: 'https://carers-circle.example.org', basedIn: 'Fenmarch' },
    { name: 'Ternmouth Repair Shed', kind: 'Community interest company', openedOn: '2023-05-01', basedIn: 'Ternmouth' },
  ],
  provisions: [
    {
      organisation: 'Sluiceby Lunch Club',
      title: 'Lunch club',
      themes: 'Loneliness and befriending; Food banks and pantries',
      areas: 'Sluiceby',
    },
    {
      organisation: 'Fenmarch Carers’ Circle',
      title: 'Carers’ evenings',
      themes: 'Unpaid carers',
      areas: 'Fenmarch',
      validFrom: '01/09/2025',
    },
    { organisation: 'Ternmouth Repair Shed', title: 'Repair mornings', themes: 'Repair and reuse', areas: 'Ternmouth; Port Saltreach' },
  ],
  contacts: [
    {
      name: 'Jessamy Thrale',
      organisation: 'Sluiceby Lunch Club',
      title: 'Organiser',
      kind: 'Other post',
      email: 'jessamy@lunch-club.example.org',
    },
    { name: 'Corin Ashdown', organisation: 'Fenmarch Carers’ Circle', title: 'Chair of trustees', kind: 'Chair', phone: '01632 960123' },
  ],
  ties: [
    {
      from: 'Merrowshire County Council',
      kind: 'Funds',
      to: 'Fenmarch Carers’ Circle',
      strength: '4 Works jointly',
      validFrom: '2025-04-01',
      until: '2027-03-31',
      note: 'Carers’ grant, two years.',
    },
    { from: 'Sluiceby Lunch Club', kind: 'Refers to', to: 'Fenmarch Carers’ Circle', strength: '2 In touch' },
  ],
  agreements: [
    {
      title: 'Carers’ grant 2025 to 2027',
      kind: 'Grant',
      parties: 'Merrowshire County Council: Funder; Fenmarch Carers’ Circle: Recipient',
      reference: 'CG-2025-07',
      startsOn: '2025-04-01',
      endsOn: '2027-03-31',
      valuePence: '24000.00',
      stage: 'Live',
      stageOn: '2025-04-01',
      themes: 'Unpaid carers',
      areas: 'Fenmarch',
    },
  ],
};
