import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { payloadType } from '../../graphql/payload.ts';
import { CreateAssetInput, UpdateAssetInput } from './asset-edits.input.ts';
import { AssetEdits } from './asset-edits.service.ts';
import { Asset } from './assets.type.ts';

const AssetPayload = payloadType('Asset', () => Asset);

@Resolver()
export class AssetEditsResolver {
  @Mutation(() => AssetPayload, { description: 'Records a building, open space, car park and the like.' })
  createAsset(@Ctx() context: Context, @Arg('input', () => CreateAssetInput, { description: 'The asset.' }) input: CreateAssetInput) {
    return context.use(AssetEdits).create(input);
  }

  @Mutation(() => AssetPayload, { description: 'Changes what is held of an asset; who owned and managed it before stays known.' })
  updateAsset(@Ctx() context: Context, @Arg('input', () => UpdateAssetInput, { description: 'What changes.' }) input: UpdateAssetInput) {
    return context.use(AssetEdits).update(input);
  }
}
