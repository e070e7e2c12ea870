import { Button } from '@mantine/core';
import { useState } from 'react';
import { useUndo } from '../editing/use-undo.ts';

interface Props {
  readonly changeId: string;
  /** Which change it is, for those who hear the button alone. */
  readonly label: string;
}

/** Takes back a change. It can be undone in turn, so nobody is asked twice. */
export function UndoButton({ changeId, label }: Props) {
  const undo = useUndo();
  const [isBusy, setBusy] = useState(false);
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={isBusy}
      onClick={async () => {
        setBusy(true);
        await undo(changeId);
        setBusy(false);
      }}
    >
      Undo<span className="visually-hidden">: {label}</span>
    </Button>
  );
}
