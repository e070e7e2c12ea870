import { Button } from '@mantine/core';

interface Props {
  readonly label: string;
  readonly onPress: () => void;
}

/** Opens the form that adds to the part of the page it stands in. */
export function AddButton({ label, onPress }: Props) {
  return (
    <Button size="compact-sm" variant="default" onClick={onPress}>
      {label}
    </Button>
  );
}
