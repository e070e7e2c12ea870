import type { AgreementStage } from '@atlas/shared/vocabulary';
import { useNavigate } from 'react-router';
import { AdvanceDialog } from '../../features/agreements/AdvanceDialog.tsx';
import { AgreementForm } from '../../features/agreements/AgreementForm.tsx';
import type { AgreementEdited } from '../../features/agreements/agreement-edit.ts';
import { CorrectStageForm } from '../../features/agreements/CorrectStageForm.tsx';
import { NovateForm } from '../../features/agreements/NovateForm.tsx';
import { ObligationForm } from '../../features/agreements/ObligationForm.tsx';
import { ResourcesForm } from '../../features/agreements/ResourcesForm.tsx';
import { WholeLifeCostForm } from '../../features/agreements/WholeLifeCostForm.tsx';
import { useAddress } from '../../lib/address.ts';

/** Which form of an agreement stands open. */
export type Open =
  | { readonly form: 'AGREEMENT' | 'RESOURCES' | 'NOVATE' }
  | { readonly form: 'STEP'; readonly to: AgreementStage }
  | { readonly form: 'CORRECT'; readonly event: string }
  | { readonly form: 'COST'; readonly option?: string }
  | { readonly form: 'OBLIGATION'; readonly obligation?: string };

interface Props {
  readonly agreement: AgreementEdited;
  readonly open: Open | undefined;
  readonly onClose: () => void;
}

/** The form of an agreement that stands open, if one does. */
export function Dialogs({ agreement, open, onClose }: Props) {
  const navigate = useNavigate();
  const address = useAddress();
  switch (open?.form) {
    case 'AGREEMENT':
      return <AgreementForm agreement={agreement} onClose={onClose} />;
    case 'STEP':
      return <AdvanceDialog agreement={agreement} to={open.to} onClose={onClose} />;
    case 'CORRECT':
      return <CorrectStageForm agreement={agreement} event={open.event} onClose={onClose} />;
    case 'COST':
      return <WholeLifeCostForm agreement={agreement} {...(open.option ? { option: open.option } : {})} onClose={onClose} />;
    case 'RESOURCES':
      return <ResourcesForm agreement={agreement} onClose={onClose} />;
    case 'OBLIGATION':
      return <ObligationForm agreement={agreement} {...(open.obligation ? { obligation: open.obligation } : {})} onClose={onClose} />;
    case 'NOVATE':
      return <NovateForm agreement={agreement} onClose={onClose} onPassedOn={(id) => navigate(address.to(`/agreements/${id}`))} />;
    default:
      return null;
  }
}
