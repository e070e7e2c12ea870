import { useSend } from '../editing/use-send.ts';
import { ShareRecordMutation } from './access-query.ts';

/** Sends who is to see a record. */
export const useSendSharing = () =>
  useSend(
    ShareRecordMutation,
    (data) => data.shareRecord,
    ({ record }) => (record && 'access' in record ? record : null),
  );
