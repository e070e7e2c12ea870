import { PERMISSIONS } from '@atlas/shared/permissions';
import { Button } from '@mantine/core';
import { useAddress } from '../../lib/address.ts';
import { dayInWords } from '../../lib/wording.ts';
import styles from './OtherDay.module.css';
import { useCan } from './use-can.ts';

/** Says once, to those who may change something, why there is no button for it on another day, and leads back to today. */
export function OtherDay() {
  const { asAt, change } = useAddress();
  const { can, holds } = useCan();
  if (asAt === undefined || !PERMISSIONS.some((permission) => holds(permission) && !can(permission))) return null;
  return (
    <p className={styles.note} data-print="hidden">
      You are looking at {dayInWords(asAt)}. Records are changed as they are today.{' '}
      <Button size="compact-sm" variant="default" onClick={() => change({ asAt: null, after: null, from: null })}>
        Go back to today
      </Button>
    </p>
  );
}
