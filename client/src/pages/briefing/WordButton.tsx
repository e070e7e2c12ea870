import type { AreaCollection } from '@atlas/shared/map';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BriefingDocument } from '../../features/briefing/document.ts';
import type { ThemeMap } from '../../features/briefing/pictures.ts';
import type { MapNetwork } from '../../features/network-map/model/network.ts';
import { fileNameOf } from '../../lib/file-name.ts';
import { saveFile } from '../../lib/save-file.ts';
import { useNotice } from '../../ui/Notices.tsx';

interface Props {
  readonly document: BriefingDocument;
  readonly maps: readonly ThemeMap[];
  readonly collection: AreaCollection | undefined;
  readonly network: MapNetwork;
  /** False until the map is there, or could not be had. */
  readonly isReady: boolean;
  readonly asAt: string;
}

const WORD_FAILED = 'The Word file could not be written. Load the page again and try once more.';

/** Saves the briefing as a Word document; what writes it is read when it is first asked for. */
export function WordButton({ document, asAt, isReady, ...pictures }: Props) {
  const notify = useNotice();
  const [isWriting, setWriting] = useState(false);
  const save = async () => {
    setWriting(true);
    try {
      const { toWord } = await import('../../features/briefing/word.ts');
      const name = `${fileNameOf(`${document.title} ${asAt}`)}.docx`;
      saveFile(await toWord(document, pictures), name);
      notify({ text: `The briefing is saved as ${name}.` });
    } catch (error) {
      console.error(error);
      notify({ text: WORD_FAILED });
    } finally {
      setWriting(false);
    }
  };
  return (
    <Button variant="default" loading={isWriting} disabled={!isReady} onClick={save}>
      Save as Word
    </Button>
  );
}
