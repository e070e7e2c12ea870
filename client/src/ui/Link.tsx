import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import { type AddressChange, useAddress } from '../lib/address.ts';

interface Props extends Omit<ComponentProps<typeof Link>, 'to'> {
  readonly to: string;
  /** Parameters of the page gone to. */
  readonly search?: AddressChange;
  /** The part of the page gone to, without "#". */
  readonly hash?: string;
}

/** A link inside the Atlas: it keeps the day and the place looked at. */
export function AtlasLink({ to, search, hash, ...rest }: Props) {
  const address = useAddress();
  return <Link {...rest} to={address.to(to, search) + (hash ? `#${hash}` : '')} />;
}
