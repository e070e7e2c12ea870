import { assetConditions, assetHoldings, tenures } from '@atlas/shared/vocabulary';
import { enumOf } from '../../graphql/enums.ts';

export const TenureEnum = enumOf('Tenure', 'By what right an asset is held.', tenures);
export const AssetConditionEnum = enumOf('AssetCondition', 'In what condition an asset was found.', assetConditions);
export const AssetHoldingKindEnum = enumOf('AssetHoldingKind', 'As what an organisation holds an asset.', assetHoldings);
