import { AtlasLink } from '../../ui/Link.tsx';

interface Props {
  /** Where their pages are. */
  readonly at: 'initiatives' | 'programmes';
  readonly works: readonly { readonly id: string; readonly name: string }[];
}

/** Programmes or initiatives by name, one under the other. */
export function WorkLinks({ at, works }: Props) {
  return (
    <ul>
      {works.map(({ id, name }) => (
        <li key={id}>
          <AtlasLink to={`/${at}/${id}`}>{name}</AtlasLink>
        </li>
      ))}
    </ul>
  );
}
