// What every generator of committed files is: a function that says each file's text. CONTRIBUTING.md, "Generated files".

/** One committed file that is made from others; `path` is relative to the repository's root. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Makes its files from what stands under `root` (a directory URL ending in `/`); writes nothing itself. */
export type Generator = (root: URL) => Promise<readonly GeneratedFile[]>;
