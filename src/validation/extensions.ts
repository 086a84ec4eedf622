// Holds each extension against its definition: its value, its nested extensions, where it may stand. https://hl7.org/fhir/R4/extensibility.html
import { shown } from './complaints.js';
import type { Profiles } from './profiles/profiles.js';
import { isObject, note, type Json, type Run } from './run.js';

/** What an extension is whose definition is not known. */
export type UnknownExtension = 'allow' | 'warning' | 'error';

/** The check of any extension, by its url. */
export function createExtensionCheck(
  profiles: Profiles,
  unknown: UnknownExtension,
): (extension: Json, run: Run) => void {
  return (extension, run) => {
    const { url } = extension;
    if (typeof url !== 'string' || !url.includes(':')) return;
    const bar = url.indexOf('|');
    if (bar >= 0) {
      const text = `Extension.url: found ${shown(url)}, expected it without a version`;
      note(run, { path: 'url', severity: 'error', code: 'extension', text });
      return;
    }
    const tree = profiles.tree(url);
    const check = tree?.type === 'Extension' ? profiles.check(url) : undefined;
    if (check === undefined) {
      if (unknown !== 'allow') {
        const text = `The extension ${shown(url)} is not known here`;
        note(run, { path: '', severity: unknown, code: 'extension', text });
      }
      return;
    }
    check(extension, run);
    nestedAreDefined(
      extension,
      url,
      run,
      tree?.root.children.get('extension')?.slices.map((slice) => slice.definition.sliceName ?? '') ?? [],
    );
  };
}

/** A nested extension with a local name must be one that the definition names. */
function nestedAreDefined({ extension }: Json, url: string, run: Run, names: readonly string[]): void {
  if (!Array.isArray(extension)) return;
  (extension as readonly unknown[]).forEach((nested, index) => {
    if (!isObject(nested)) return;
    const name = nested['url'];
    if (typeof name !== 'string' || name.includes(':') || names.includes(name)) return;
    const expected = names.length > 0 ? `expected one of ${names.join(', ')}` : 'expected none';
    const text = `Extension.extension.url: found ${shown(name)}, ${expected} (${url})`;
    note(run, { path: `extension[${index}].url`, severity: 'error', code: 'extension', text, profile: url });
  });
}
