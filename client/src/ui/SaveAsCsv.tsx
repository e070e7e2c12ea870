import { csvTable } from '@atlas/shared/csv';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { fileNameOf } from '../lib/file-name.ts';
import { saveFile } from '../lib/save-file.ts';
import { useAnnounce } from './Announcer.tsx';

interface Props<Row> {
  /** What the saved file is called, without its ending; what does not fit a file's name is put right. */
  readonly fileName: string;
  /** What the file says of a row, by the names of its columns. */
  readonly columns: Parameters<typeof csvTable<Row>>[0];
  readonly rows: readonly Row[];
}

/** Saves all rows of a table, shown or not, to the reader's disk. */
export function SaveAsCsv<Row>({ fileName, columns, rows }: Props<Row>) {
  const announce = useAnnounce();
  const handleClick = () => {
    const name = `${fileNameOf(fileName)}.csv`;
    saveFile(new Blob(['\uFEFF', csvTable(columns, rows)], { type: 'text/csv' }), name);
    announce(`The table is saved as ${name}.`);
  };
  return (
    <Button variant="subtle" leftSection={<IconDownload size={18} aria-hidden="true" />} onClick={handleClick}>
      Save as CSV
    </Button>
  );
}
