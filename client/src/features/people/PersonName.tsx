import { AtlasLink } from '../../ui/Link.tsx';

/** A person wherever they are mentioned; what else stands where nobody is, or nobody this reader may see. */
export function PersonName({
  person,
  none = 'Not named',
}: {
  readonly person: { id: string; name: string } | null | undefined;
  readonly none?: string;
}) {
  return person ? <AtlasLink to={`/people/${person.id}`}>{person.name}</AtlasLink> : none;
}
