import { useApolloClient } from '@apollo/client/react';
import { SHEET_LIMITS, type SheetOutcome } from '@atlas/shared/inputs';
import { Button, FileInput } from '@mantine/core';
import { useState } from 'react';
import { useForgetOtherDays } from '../../apollo/read-again.ts';
import { useCan } from '../../features/viewer/use-can.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Nothing } from '../../ui/States.tsx';
import styles from './ImportPage.module.css';
import { OutcomeTable } from './OutcomeTable.tsx';
import { SheetGuide } from './SheetGuide.tsx';
import { SheetFailure, sendSheet } from './send-sheet.ts';
import { outcomeSentence } from './sentence.ts';

const SENTENCE =
  'Bring in what you keep in a spreadsheet: organisations, what they do, contacts, ties and agreements. You see what would happen before anything is written.';

/** How do we bring in our own spreadsheet? */
export function ImportPage() {
  const { can, viewerId } = useCan();
  const client = useApolloClient();
  const forgetOtherDays = useForgetOtherDays();
  const announce = useAnnounce();
  const [files, setFiles] = useState<File[]>([]);
  const [outcome, setOutcome] = useState<SheetOutcome>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState<'READING' | 'WRITING'>();

  const send = async (chosen: readonly File[], apply: boolean) => {
    setBusy(apply ? 'WRITING' : 'READING');
    setProblem(undefined);
    try {
      const told = await sendSheet(chosen, apply);
      setOutcome(told);
      announce(outcomeSentence(told));
      if (!apply) return;
      forgetOtherDays();
      await client.refetchQueries({ include: 'active' });
    } catch (error) {
      if (!(error instanceof SheetFailure)) throw error;
      setProblem(error.message);
    } finally {
      setBusy(undefined);
    }
  };

  if (viewerId !== undefined && !can('import:run')) {
    return (
      <Page title="Bring in a spreadsheet" sentence={SENTENCE}>
        <Nothing title="You may not bring in a spreadsheet.">
          <p>Brokers, stewards and administrators of a council can. Sign in as one of them, or ask an administrator.</p>
        </Nothing>
      </Page>
    );
  }
  const writes = outcome === undefined ? 0 : outcome.counts.CREATED + outcome.counts.CHANGED;
  const isDry = outcome?.run === null;
  return (
    <Page title="Bring in a spreadsheet" kicker={<AtlasLink to="/imports">Imports</AtlasLink>} sentence={SENTENCE}>
      <Section title="1. Fill in the template">
        <SheetGuide />
      </Section>
      <Section title="2. See what would happen">
        <FileInput
          multiple
          clearable
          className={styles.file}
          label="Workbook (.xlsx) or CSV files"
          description={`Up to ${SHEET_LIMITS.bytes / 1_000_000} MB and ${SHEET_LIMITS.rows.toLocaleString('en-GB')} rows. Nothing is written yet.`}
          placeholder="Choose the spreadsheet"
          accept=".xlsx,.csv"
          value={files}
          error={problem}
          disabled={busy !== undefined}
          clearButtonProps={{ 'aria-label': 'Take the files away' }}
          onChange={(chosen) => {
            setFiles(chosen);
            setOutcome(undefined);
            setProblem(undefined);
            if (chosen.length > 0) void send(chosen, false);
          }}
        />
        <p role="status">{busy === 'READING' && 'Reading the spreadsheet and comparing it with what is held.'}</p>
      </Section>
      {outcome && (
        <Section
          title={isDry ? '3. Bring it in' : 'It is in'}
          note={outcomeSentence(outcome)}
          actions={
            isDry ? (
              <>
                <Button variant="default" disabled={busy !== undefined} onClick={() => void send(files, false)}>
                  Look again
                </Button>
                <Button disabled={writes === 0 || busy === 'READING'} loading={busy === 'WRITING'} onClick={() => void send(files, true)}>
                  {outcome.counts.REFUSED > 0 ? 'Bring in the rows that are right' : 'Bring it in'}
                </Button>
              </>
            ) : undefined
          }
        >
          {outcome.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          {outcome.run && (
            <p>
              <AtlasLink to={`/imports/${outcome.run}`}>See this import, or undo it</AtlasLink>
            </p>
          )}
          <OutcomeTable outcome={outcome} />
        </Section>
      )}
    </Page>
  );
}
