import { portfolioSchema } from '@atlas/shared/inputs';
import type { PortfolioForm_PrincipalFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import type { Chosen, Outcome } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { RecordsField } from '../records/RecordField.tsx';

graphql(`
  fragment PortfolioForm_principal on Principal {
    id
    name
    areas {
      id
      name
    }
    themes {
      id
      name
    }
  }
`);

const SetMyPortfolioMutation = graphql(`
  mutation SetMyPortfolio($input: SetMyPortfolioInput!) {
    setMyPortfolio(input: $input) {
      portfolio {
        id
      }
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const SetPortfolioMutation = graphql(`
  mutation SetPortfolio($input: SetPortfolioInput!) {
    setPortfolio(input: $input) {
      portfolio {
        id
      }
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

type Values = { areas: Chosen[]; themes: Chosen[] };
type Input = { areas: string[]; themes: string[] };

interface Props {
  readonly title: string;
  readonly draftKey: string;
  readonly held: Pick<PortfolioForm_PrincipalFragment, 'areas' | 'themes'>;
  readonly send: (input: Input & { idempotencyKey: string }) => Promise<Outcome<unknown>>;
  readonly onClose: () => void;
}

/** The places and themes somebody's work is about. */
function PortfolioForm({ title, draftKey, held, send, onClose }: Props) {
  const chosen = (records: Props['held']['areas']) => records.map(({ id, name }) => ({ id, label: name }));
  const edit = useEditForm({
    draftKey,
    initial: { areas: chosen(held.areas), themes: chosen(held.themes) } as Values,
    schema: portfolioSchema,
    toInput: ({ areas, themes }: Values): Input => ({ areas: areas.map(({ id }) => id), themes: themes.map(({ id }) => id) }),
    said: 'The places and themes are kept.',
    send: ({ areas, themes, idempotencyKey }) => send({ areas, themes, idempotencyKey }),
    onSaved: onClose,
  });
  return (
    <EditDialog
      title={title}
      note="The pages offer these first. They limit nothing; places that a role is limited to are always among them."
      size="md"
      edit={edit}
      onClose={onClose}
    >
      <RecordsField label="Places" types={['AREA']} bound={edit.form.getInputProps('areas')} autoFocus />
      <RecordsField label="Themes" types={['THEME']} bound={edit.form.getInputProps('themes')} />
    </EditDialog>
  );
}

/** One's own places and themes. */
export function MyPortfolioForm({ held, onClose }: Pick<Props, 'held' | 'onClose'>) {
  const send = useSend(
    SetMyPortfolioMutation,
    (data) => data.setMyPortfolio,
    ({ portfolio }) => portfolio,
  );
  return <PortfolioForm title="My places and themes" draftKey="portfolio mine" held={held} send={send} onClose={onClose} />;
}

/** Those of somebody one gives roles to. */
export function PortfolioOfForm({ person, onClose }: { readonly person: PortfolioForm_PrincipalFragment; readonly onClose: () => void }) {
  const send = useSend(
    SetPortfolioMutation,
    (data) => data.setPortfolio,
    ({ portfolio }) => portfolio,
  );
  return (
    <PortfolioForm
      title={`Places and themes of ${person.name}`}
      draftKey={`portfolio ${person.id}`}
      held={person}
      send={(input) => send({ ...input, principal: person.id })}
      onClose={onClose}
    />
  );
}
