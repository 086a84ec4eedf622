// Holds each extension against its definition: its value, its nested extensions, where it may stand. https://hl7.org/fhir/R4/extensibility.html
import { shown } from '../../fhir/outcome.js';
import type { ProfileTree } from '../profiles/profile-parts.js';
import type { Profiles } from '../profiles/profiles.js';
import { remembered } from '../remembered.js';
import { isObject, type Json } from '../json.js';
import { note, type ElementCheck, type Place, type Run } from '../run.js';

/** What an extension is whose definition is not known. */
export type UnknownExtension = 'allow' | 'warning' | 'error';

/** Checks an extension that stands at a place. */
export type ExtensionCheck = (extension: Json, run: Run, place: Place | undefined) => void;

interface Known {
  readonly tree: ProfileTree;
  readonly check: ElementCheck;
  readonly nestedNames: readonly string[];
  /** The places where it was found to be allowed: the compiled checks give the same place as the same object. */
  readonly allowed: WeakSet<Place>;
}

const mostRemembered = 2000;

/** The check of any extension, by its url. */
export function createExtensionCheck(profiles: Profiles, unknown: UnknownExtension): ExtensionCheck {
  const find = remembered(mostRemembered, (url: string): Known | undefined => {
    const tree = profiles.tree(url);
    const check = tree?.type === 'Extension' ? profiles.check(url) : undefined;
    if (tree === undefined || check === undefined) return undefined;
    const slices = tree.root.children.get('extension')?.slices ?? [];
    return {
      tree,
      check,
      nestedNames: slices.map((slice) => slice.definition.sliceName ?? ''),
      allowed: new WeakSet(),
    };
  });
  return (extension, run, place) => {
    const { url } = extension;
    if (extension['_url'] !== undefined) besideUrl(url, run);
    if (typeof url !== 'string') return;
    if (!url.includes(':')) return localUrl(url, run, place);
    if (url.includes('|')) {
      const text = `Extension.url: found ${shown(url)}, expected it without a version`;
      note(run, { path: 'url', severity: 'error', code: 'extension', text });
      return;
    }
    const known = find(url);
    if (known !== undefined) {
      known.check(extension, run);
      if (place !== undefined && !known.allowed.has(place)) {
        if (mayStandHere(known.tree, place)) known.allowed.add(place);
        else strayed(known.tree, place, run);
      }
      nestedAreDefined(extension, url, run, known.nestedNames);
    } else if (unknown !== 'allow') {
      const text = `The extension ${shown(url)} is not known here`;
      note(run, { path: '', severity: unknown, code: 'extension', text });
    }
  };
}

/** The url is an attribute, not an element: nothing can stand beside it or in its place. */
function besideUrl(url: unknown, run: Run): void {
  if (url === undefined) {
    const text = 'Extension.url: found no value; the url is always required, and extensions cannot stand in its place';
    note(run, { path: '', severity: 'error', code: 'required', text });
  } else {
    const text = 'Extension.url: found "_url" beside it; the url is an attribute, which has no id and no extensions';
    note(run, { path: 'url', severity: 'error', code: 'extension', text });
  }
}

/** Only an extension within an extension may have a local name. */
function localUrl(url: string, run: Run, place: Place | undefined): void {
  if (place === undefined || place.type === 'Extension' || url === '' || /\s/.test(url)) return;
  const text = `Extension.url: found ${shown(url)}, expected an absolute URL; only within an extension it may be a name`;
  note(run, { path: '', severity: 'error', code: 'value', text });
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

/** Contexts that say no more than that the extension may stand anywhere, or on kinds of resources that R4 does not name. */
const anywhere = new Set([
  '*',
  'Element',
  'Resource',
  'DomainResource',
  'CanonicalResource',
  'MetadataResource',
  'BackboneElement',
]);

/** Whether one of the contexts of the definition allows the place; contexts that only FHIRPath could judge allow all. */
const mayStandHere = ({ context }: ProfileTree, place: Place): boolean =>
  context.length === 0 ||
  context.some(({ type, expression }) => {
    if (type !== 'element') return type === 'fhirpath' || place.type === 'Extension' || place.path === 'Extension';
    return anywhere.has(expression) || expression.includes(':') || isAt(expression.replace('[x]', ''), place);
  });

function strayed({ url, context }: ProfileTree, place: Place, run: Run): void {
  const contexts = context.map((one) => one.expression).join(', ');
  const text = `The extension ${url} may not stand on ${place.path}; its contexts are ${contexts}`;
  note(run, { path: '', severity: 'error', code: 'extension', text, profile: url });
}

function isAt(expression: string, { path, type }: Place): boolean {
  const here = path.replace('[x]', '');
  if (expression === here || expression === type || (type.endsWith('Quantity') && expression === 'Quantity'))
    return true;
  const steps = expression.split('.');
  const isTyped = here + type.charAt(0).toUpperCase() + type.slice(1) === expression;
  // A path through data types is known here by its last type only.
  return isTyped || (steps.length > 2 && here.endsWith('.' + (steps.at(-1) ?? '')));
}
