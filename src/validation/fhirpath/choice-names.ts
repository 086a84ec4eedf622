// The names of R4's choice elements, for values whose type is not known before they are seen. https://hl7.org/fhir/R4/formats.html#choice
import { choiceMember } from '../element-tree.js';
import { primitives } from '../datatypes/primitives.js';

const complexTypes =
  'Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money ' +
  'Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ' +
  'ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta';
const types = [...[...primitives.keys()].filter((type) => type !== 'xhtml'), ...complexTypes.split(' ')];

/** Every member that a choice of this name may have in JSON. */
export const choiceMembers = (name: string): readonly string[] => types.map((type) => choiceMember(name, type));
