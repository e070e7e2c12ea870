import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { DecideForm, SendBackForm } from '../../features/disclosure/DecideForm.tsx';
import { DisclosedRecords } from '../../features/disclosure/DisclosedRecords.tsx';
import { useRequestActions } from '../../features/disclosure/use-request-actions.ts';
import { FIELD_VIEWS, type FieldView, isFieldView } from '../../features/disclosure/views.ts';
import { useCan } from '../../features/viewer/use-can.ts';
import type { InformationRequestQuery } from '../../gql/graphql.ts';
import { useAddress } from '../../lib/address.ts';
import { countOf } from '../../lib/wording.ts';
import { Section } from '../../ui/Page.tsx';

type Request = NonNullable<InformationRequestQuery['informationRequest']>;
/** More rows than this make a page slow; the views narrow them. */
const MOST_ROWS = 200;

/** What a request covers, field by field, and the ways to decide on several at once. */
export function FieldsSection({ request }: { readonly request: Request }) {
  const { params, change } = useAddress();
  const { can } = useCan();
  const { isBusy, agree } = useRequestActions(request);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [form, setForm] = useState<'DECIDE' | 'SEND_BACK'>();
  const view: FieldView = isFieldView(params.get('fields')) ? (params.get('fields') as FieldView) : 'all';
  const all = request.records.flatMap((record) => record.fields.map((field) => ({ ...field, record })));
  const shown = all.filter((field) => FIELD_VIEWS[view].shows(field));
  const isPreparing = (request.state === 'DRAFT' || request.state === 'RETURNED') && can('disclosure:run', request);
  const mayChoose = isPreparing || request.mayReview;
  const picked = all.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const choose = (ids: readonly string[], is: boolean) =>
    setChosen(new Set(is ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))));
  const empty = () => setChosen(new Set());
  const isNone = picked.length === 0;
  return (
    <Section
      title="What it covers"
      note={`${countOf(shown.length, 'field')} of ${all.length}${shown.length > MOST_ROWS ? `, the first ${MOST_ROWS} shown` : ''}, as they were when they were gathered.`}
    >
      <Group align="end" gap="sm" mb="sm" data-print="hidden">
        <Select
          label="Show"
          data={Object.entries(FIELD_VIEWS).map(([value, { name, shows }]) => ({
            value,
            label: `${name} (${all.filter((field) => shows(field)).length})`,
          }))}
          value={view}
          allowDeselect={false}
          onChange={(value) => {
            empty();
            change({ fields: value === 'all' ? null : value }, { replace: true });
          }}
        />
        {mayChoose && (
          <>
            <Button
              variant="default"
              onClick={() =>
                choose(
                  shown.map(({ id }) => id),
                  true,
                )
              }
              disabled={shown.length === 0}
            >
              Choose all {shown.length}
            </Button>
            {!isNone && (
              <Button variant="subtle" onClick={empty}>
                Choose none
              </Button>
            )}
          </>
        )}
        {isPreparing && (
          <Button disabled={isNone} onClick={() => setForm('DECIDE')}>
            Decide on {countOf(picked.length, 'field')}
          </Button>
        )}
        {request.mayReview && (
          <>
            <Button
              disabled={isNone}
              loading={isBusy}
              onClick={async () => {
                if (await agree(picked)) empty();
              }}
            >
              Agree with {countOf(picked.length, 'field')}
            </Button>
            <Button variant="default" disabled={isNone} onClick={() => setForm('SEND_BACK')}>
              Send back {countOf(picked.length, 'field')}
            </Button>
          </>
        )}
      </Group>
      <DisclosedRecords fields={shown} chosen={mayChoose ? chosen : undefined} onChoose={choose} mostRows={MOST_ROWS} />
      {form === 'DECIDE' && <DecideForm request={request} fields={picked} onClose={() => setForm(undefined)} onSaved={empty} />}
      {form === 'SEND_BACK' && <SendBackForm request={request} fields={picked} onClose={() => setForm(undefined)} onSaved={empty} />}
    </Section>
  );
}
