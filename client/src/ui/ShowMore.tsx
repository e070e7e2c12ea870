import { Button } from '@mantine/core';
import { useState } from 'react';

interface Props {
  readonly label: string;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  /** Reads the page after the cursor and joins it to what is shown. */
  readonly onMore: (after: string) => Promise<unknown>;
}

/** Lengthens a list inside a page; nothing where all is shown. */
export function ShowMore({ label, pageInfo, onMore }: Props) {
  const [isReading, setReading] = useState(false);
  const { hasNextPage, endCursor } = pageInfo;
  if (!hasNextPage || !endCursor) return null;
  return (
    <Button
      variant="default"
      mt="sm"
      loading={isReading}
      data-print="hidden"
      onClick={async () => {
        setReading(true);
        try {
          await onMore(endCursor);
        } finally {
          setReading(false);
        }
      }}
    >
      {label}
    </Button>
  );
}
