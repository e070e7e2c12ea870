import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import styles from './EraseDialog.module.css';
import { ErasurePlan } from './ErasurePlan.tsx';
import { useErase } from './use-erase.ts';

interface Props {
  readonly person: { readonly id: string; readonly name: string; readonly revision: number };
  readonly onClose: () => void;
}

/** Erases a person: what would go and what stands in the way first, then the reason, then their name typed, as it cannot be undone. */
export function EraseDialog({ person, onClose }: Props) {
  const { plan, problem, isBusy, look, erase } = useErase(person, onClose);
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const isSure = typed.trim() === person.name;
  return (
    <Modal.Root opened onClose={onClose} size="lg">
      <Modal.Overlay />
      <Modal.Content>
        {/* Mantine's own head is a header, of which a page has one. */}
        <div className={styles.head}>
          <Modal.Title component="h2">{`Erase ${person.name}`}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (plan === undefined) void look(reason);
            else if (isSure && plan.holds.length === 0) void erase(reason);
          }}
        >
          <TextInput
            label="Why"
            description="Kept in the log of erasures, such as the request’s reference. Name nobody here."
            withAsterisk
            autoComplete="off"
            maxLength={500}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {problem && <p role="alert">{problem}</p>}
          {plan === undefined ? (
            <Button type="submit" loading={isBusy} disabled={reason.trim() === ''}>
              Show what would go
            </Button>
          ) : (
            <>
              <ErasurePlan plan={plan} />
              {plan.holds.length === 0 && (
                <>
                  <p>
                    <strong>This cannot be undone.</strong> A tombstone takes their place, here, in the history, and in backups when one is
                    restored.
                  </p>
                  <TextInput
                    label={`Type “${person.name}” to confirm`}
                    autoComplete="off"
                    value={typed}
                    onChange={(event) => setTyped(event.currentTarget.value)}
                  />
                  <Button type="submit" color="red" loading={isBusy} disabled={!isSure}>
                    Erase for good
                  </Button>
                </>
              )}
            </>
          )}
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
