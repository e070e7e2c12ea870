import { Button, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useBlocker } from 'react-router';
import { lowerFirst, momentInWords } from '../../lib/wording.ts';
import { Conflicts } from './Conflicts.tsx';
import styles from './EditDialog.module.css';
import { ProposeField } from './fields.tsx';
import { FieldsOf, useProposing } from './proposing.tsx';
import { TheirChanges } from './TheirChanges.tsx';
import type { EditForm } from './use-edit-form.ts';

interface Props<V extends Record<string, unknown>> {
  readonly title: string;
  readonly edit: EditForm<V>;
  readonly onClose: () => void;
  /** What the button says: "Save" unless told. */
  readonly saveLabel?: string;
  /** A sentence under the title: what it is for, what follows from it. */
  readonly note?: ReactNode;
  readonly size?: 'md' | 'lg' | 'xl';
  readonly children: ReactNode;
}

/** The one frame of every form: title, what is wrong, the fields, Save and Cancel; nothing typed is lost without being asked. */
export function EditDialog<V extends Record<string, unknown>>({
  title,
  edit,
  onClose,
  saveLabel = 'Save',
  note,
  size = 'lg',
  children,
}: Props<V>) {
  const [isLeaving, setLeaving] = useState(false);
  const proposing = useProposing();
  useWarnOnUnload(edit.isDirty);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => edit.isUnsaved() && currentLocation.pathname !== nextLocation.pathname);
  const asks = isLeaving || blocker.state === 'blocked';
  const close = () => (edit.isDirty ? setLeaving(true) : onClose());
  const leave = (forget: boolean) => {
    if (forget) edit.startAfresh();
    onClose();
    blocker.proceed?.();
  };
  return (
    <Modal.Root opened onClose={close} size={size} closeOnClickOutside={!edit.isDirty}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title component="h2">{proposing ? `Propose to ${lowerFirst(title)}` : title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <form className={styles.form} onSubmit={edit.submit} noValidate>
          {note && <p className={styles.note}>{note}</p>}
          {proposing && <p className={styles.note}>Others keep this record: they decide, and nothing changes until they do.</p>}
          {edit.restoredAt && (
            <p className={styles.restored} role="status">
              What you typed {momentInWords(edit.restoredAt)} and had not saved is back.{' '}
              <Button variant="default" size="compact-sm" onClick={edit.startAfresh}>
                Start afresh
              </Button>
            </p>
          )}
          <Problem text={edit.problem} />
          {edit.conflicts.length > 0 && <Conflicts conflicts={edit.conflicts} names={edit.names} onChoose={edit.choose} />}
          {edit.takenOver.length > 0 && <TheirChanges changes={edit.takenOver} names={edit.names} />}
          <div className={styles.fields}>
            <FieldsOf isProposal={proposing !== undefined}>{children}</FieldsOf>
            {proposing && <ProposeField value={proposing.why} onChange={proposing.setWhy} problem={proposing.problem} />}
          </div>
          <div className={styles.foot}>
            {asks ? (
              <div className={styles.leaving} role="alert">
                <p>You have not saved this.</p>
                <Button
                  data-autofocus
                  variant="default"
                  onClick={() => {
                    setLeaving(false);
                    blocker.reset?.();
                  }}
                >
                  Go on editing
                </Button>
                <Button variant="default" onClick={() => leave(false)}>
                  Close and keep it here for later
                </Button>
                <Button variant="default" onClick={() => leave(true)}>
                  Throw it away
                </Button>
              </div>
            ) : (
              <>
                <Button type="submit" loading={edit.isSaving}>
                  {proposing ? 'Propose' : saveLabel}
                </Button>
                <Button variant="default" onClick={close}>
                  Cancel
                </Button>
              </>
            )}
          </div>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

function Problem({ text }: { readonly text: string | undefined }) {
  return (
    <div role="alert" className={text ? styles.problem : undefined}>
      {text}
    </div>
  );
}

function useWarnOnUnload(isDirty: boolean) {
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);
}
