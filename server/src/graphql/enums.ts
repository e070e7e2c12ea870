import 'reflect-metadata';
import {
  agreementKinds,
  agreementStages,
  areaLevels,
  assetKinds,
  capacityKinds,
  contactWays,
  engagementKinds,
  factStatuses,
  figureQualifiers,
  initiativeKinds,
  initiativeScales,
  networkLayers,
  organisationKinds,
  partyRoles,
  roleKinds,
  searchTypes,
  sectors,
  sourceKinds,
  successionKinds,
  tieKinds,
  type Vocabulary,
  visibilities,
  workKinds,
} from '@atlas/shared/vocabulary';
import { registerEnumType } from 'type-graphql';

/** Declares a GraphQL enum of a shared vocabulary; each value's label is its description. */
export function enumOf<T extends string>(name: string, description: string, vocabulary: Vocabulary<T>): Record<T, T> {
  const values = Object.fromEntries(vocabulary.values.map((value) => [value, value])) as Record<T, T>;
  const valuesConfig = Object.fromEntries(vocabulary.values.map((value) => [value, { description: vocabulary.labels[value] }]));
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as Record<T, { description: string }> });
  return values;
}

export const VisibilityEnum = enumOf('Visibility', 'Who may see a record.', visibilities);
export const SectorEnum = enumOf('Sector', 'The part of public life a body belongs to.', sectors);
export const OrganisationKindEnum = enumOf('OrganisationKind', 'What kind of body an organisation is.', organisationKinds);
export const SuccessionKindEnum = enumOf('SuccessionKind', 'How one body followed another.', successionKinds);
export const AreaLevelEnum = enumOf('AreaLevel', 'What kind of place an area is. A unitary is a DISTRICT in no COUNTY.', areaLevels);
export const TieKindEnum = enumOf('TieKind', 'What a tie says the first organisation does with the second.', tieKinds);
export const FactStatusEnum = enumOf('FactStatus', 'Whether the other side has confirmed a fact.', factStatuses);
export const SourceKindEnum = enumOf('SourceKind', 'What kind of source facts are taken from.', sourceKinds);
export const FigureQualifierEnum = enumOf('FigureQualifier', 'How exactly a source states a figure.', figureQualifiers);
export const NetworkLayerEnum = enumOf('NetworkLayer', 'What kind of record a line of the network comes from.', networkLayers);
export const AgreementKindEnum = enumOf('AgreementKind', 'What kind of agreement it is.', agreementKinds);
export const AgreementStageEnum = enumOf('AgreementStage', 'How far an agreement has come.', agreementStages);
export const PartyRoleEnum = enumOf('PartyRole', 'What a party is in an agreement.', partyRoles);
export const InitiativeKindEnum = enumOf('InitiativeKind', 'What form an initiative takes.', initiativeKinds);
export const InitiativeScaleEnum = enumOf(
  'InitiativeScale',
  'Whether an initiative is quick and small or larger and open-ended.',
  initiativeScales,
);
export const EngagementKindEnum = enumOf('EngagementKind', 'How people were brought together.', engagementKinds);
export const RoleKindEnum = enumOf('RoleKind', 'What kind of post it is.', roleKinds);
export const ContactWayEnum = enumOf('ContactWay', 'How somebody would rather be reached.', contactWays);
export const CapacityKindEnum = enumOf('CapacityKind', 'What is offered or needed.', capacityKinds);
export const WorkKindEnum = enumOf('WorkKind', 'Why something is to be done.', workKinds);
export const AssetKindEnum = enumOf('AssetKind', 'What an asset is.', assetKinds);
export const SearchTypeEnum = enumOf('SearchType', 'What kind of thing a search finds.', searchTypes);

export const OrderDirectionEnum = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(OrderDirectionEnum, {
  name: 'OrderDirection',
  description: 'Which way a list is ordered.',
  valuesConfig: { ASC: { description: 'Smallest or earliest first.' }, DESC: { description: 'Largest or latest first.' } },
});

export const ChangeReasonEnum = { WORLD: 'WORLD', RECORDED: 'RECORDED', CORRECTION: 'CORRECTION' } as const;
registerEnumType(ChangeReasonEnum, {
  name: 'ChangeReason',
  description: 'Why a record changed: the world did, or what we know of it.',
  valuesConfig: {
    WORLD: { description: 'It changed out there.' },
    RECORDED: { description: 'We learnt it.' },
    CORRECTION: { description: 'We had it wrong.' },
  },
});
