// Reports which elements that a profile marks mustSupport a resource has: a report, never an error. https://hl7.org/fhir/R4/conformance-rules.html#mustSupport
import { choiceMember, typesOf, type ElementNode } from '../element-tree.js';
import { isObject } from '../json.js';
import type { SupportedElement } from '../validate.js';
import type { ProfileTree } from './profile-parts.js';

/** Every mustSupport element of the profile, slices left out, and whether the resource has a value there. */
export function mustSupportReport({ root }: ProfileTree, resource: unknown): readonly SupportedElement[] {
  const report: SupportedElement[] = [];
  visit(root, [resource], report);
  return report;
}

function visit(node: ElementNode, values: readonly unknown[], report: SupportedElement[]): void {
  for (const child of node.children.values()) {
    const below = values.flatMap((value) => valuesOf(child, value));
    if (child.definition.mustSupport === true) report.push({ element: child.id, isPresent: below.length > 0 });
    visit(child, below, report);
  }
}

function valuesOf(node: ElementNode, owner: unknown): readonly unknown[] {
  if (!isObject(owner)) return [];
  const members = node.isChoice ? typesOf(node).map((type) => choiceMember(node.name, type)) : [node.name];
  return members.flatMap((member): readonly unknown[] => {
    const value = owner[member] ?? owner['_' + member];
    if (value === undefined || value === null) return [];
    return Array.isArray(value) ? value : [value];
  });
}
