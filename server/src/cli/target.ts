import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';

/** A file that is there under its name once it is whole. */
export interface Target {
  readonly handle: FileHandle;
  /** Where it is until then. */
  readonly path: string;
  keep(): Promise<void>;
  drop(): Promise<void>;
}

/** The file is there under its name once it is whole. Opened first, so that a path that cannot be written is told at once. */
export async function openTarget(file: string): Promise<Target> {
  const there = await stat(file).catch(() => undefined);
  // A pipe or a device must not be replaced by a file; a folder fails to open, by its name.
  const path = there === undefined || there.isFile() ? `${file}.part` : file;
  const handle = await open(path, 'w').catch((error: NodeJS.ErrnoException) => {
    throw Object.assign(error, { path: file });
  });
  return {
    handle,
    path,
    keep: async () => {
      await handle.close();
      if (path !== file) await rename(path, file);
    },
    drop: async () => {
      await handle.close();
      if (path !== file) await rm(path, { force: true });
    },
  };
}
