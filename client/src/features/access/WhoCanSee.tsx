import { useQuery } from '@apollo/client/react';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useAddress } from '../../lib/address.ts';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Failure } from '../../ui/States.tsx';
import { AccessTold } from './AccessTold.tsx';
import { AccessQuery } from './access-query.ts';
import { SharingForm } from './SharingForm.tsx';
import styles from './WhoCanSee.module.css';

interface Props {
  readonly id: string;
  /** A smaller button, for beside a part of a page. */
  readonly isCompact?: boolean;
  /** Which record it is, for those who hear it, where several stand on a page. */
  readonly of?: string;
}

/** A button beside a record that tells who can see it, and lets a steward settle that. */
export function WhoCanSee({ id, isCompact = false, of }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" size={isCompact ? 'compact-sm' : 'sm'} onClick={() => setOpen(true)} data-print="hidden">
        Who can see this?{of && <span className="visually-hidden">{of}</span>}
      </Button>
      {isOpen && <AccessDialog id={id} onClose={() => setOpen(false)} />}
    </>
  );
}

function AccessDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { asAt } = useAddress();
  const [isSharing, setSharing] = useState(false);
  const { data, loading, error, refetch } = useQuery(AccessQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const record = data?.node && 'access' in data.node ? data.node : undefined;
  if (isSharing && record?.access) return <SharingForm record={record} onClose={() => setSharing(false)} />;
  return (
    <Modal.Root opened onClose={onClose} size="lg">
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title component="h2">Who can see this?</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <div className={styles.body}>
          {record?.access ? (
            <AccessTold record={record} access={record.access} onShare={asAt === undefined ? () => setSharing(true) : undefined} />
          ) : loading ? (
            <PageSkeleton text="Reading who can see this." rows={4} />
          ) : error ? (
            <Failure what="Who can see this" error={error} onRetry={() => refetch()} />
          ) : (
            <p>Nothing is held under this address, or you may not see it.</p>
          )}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
