// What an interaction is handed and what it answers, with no web framework in sight. https://hl7.org/fhir/R4/http.html
import type { WouldWrite, Write } from '../delivery/client-write.js';
import type { MatchDecision } from '../delivery/decide.js';
import type { Clock, NewId } from '../fhir/ids.js';
import type { ResourceType } from '../fhir/resource.js';
import type { Store } from '../store/store.js';
import type { FieldOf } from '../systems/acceptance.js';
import type { DefinitionIndex, DefinitionType } from '../validation/definition-index.js';
import type { Terminology } from '../validation/terminology/terminology.js';
import type { MustSupport, Validate } from '../validation/validate.js';

/** A parsed JSON body, and the way back from an element to where it stands in the text. */
export interface Body {
  readonly value: object;
  readonly text: string;
  /** Numbers whose written form (`10.00`) a JavaScript number loses, by path (`.item[0].unitPrice.value`); undefined where there are none. */
  readonly decimals: ReadonlyMap<string, string> | undefined;
  /** Line and column, from 1, of the element under a FHIRPath expression; `root` is the path of the resource inside the body. */
  readonly positionOf: (expression: string, root?: string) => { readonly line: number; readonly column: number };
}

/** The `Prefer` header as far as it is understood. https://hl7.org/fhir/R4/http.html#ops */
export interface Preferences {
  readonly return?: 'minimal' | 'representation' | 'OperationOutcome';
  readonly handling?: 'strict' | 'lenient';
}

/** A request as far as interactions look at it; what it does not have is undefined. */
export interface InteractionRequest {
  /** The FHIR base as the client sees it, without a slash at the end. */
  readonly base: string;
  readonly type: ResourceType | undefined;
  readonly id: string | undefined;
  readonly version: string | undefined;
  /** Parameters in order, decoded: of the URL, and of the form where there is one. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
  readonly prefer: Preferences;
  readonly ifMatch: string | undefined;
  /** The condition of a conditional create, as parameters. */
  readonly ifNoneExist: InteractionRequest['parameters'] | undefined;
  readonly body: Body | undefined;
}

/** A request to a type, and one to an instance: what their paths always have. */
export type TypeRequest = InteractionRequest & { readonly type: ResourceType };
export type InstanceRequest = TypeRequest & { readonly id: string };

/** What is sent: `json` as it is, with the ETag and Last-Modified of the version it shows. */
export interface Answer {
  readonly status: number;
  readonly json?: string;
  readonly version?: number;
  /** FHIR instant in UTC. */
  readonly lastUpdated?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What staff can do with a delivery, by the operation's name on its Task. */
export type TaskOperation = 'resend' | 'hold' | 'release' | 'cancel';

/** What it takes to look into the store. */
export interface StoreContext {
  readonly store: Store;
  readonly tenant: string;
}

/** All that interactions need, put together once. */
export interface InteractionContext extends StoreContext {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly validate: Validate;
  readonly mustSupport: MustSupport;
  /** The fields of the system whose acceptance profile it is; undefined of any other profile. */
  readonly fieldsOfProfile: (profile: string, type: ResourceType) => FieldOf | undefined;
  /** Over all packages that are loaded when it is called. */
  readonly terminology: () => Terminology;
  /** Also over all packages. */
  readonly definitions: () => DefinitionIndex;
  readonly write: Write;
  readonly wouldWrite: WouldWrite;
  /** Throws OutcomeError 404 where no delivery stands behind the Task, 409 or 422 where the operation does not fit its state. */
  readonly operateOnTask: (operation: TaskOperation, taskId: string) => Promise<void>;
  /** Throws OutcomeError 409 or 422 where no chart waits behind the Task, or the decision does not fit. */
  readonly decideMatch: (decision: MatchDecision, taskId: string) => Promise<void>;
  readonly software: { readonly name: string; readonly version: string; readonly releaseDate: string };
}

/** One row: an interaction under one method and path. */
export interface Interaction {
  /** FHIR's code of the interaction, or `$name` of the operation. */
  readonly code: string;
  readonly level: 'system' | 'type' | 'instance';
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the FHIR base. */
  readonly path: string;
  readonly body: 'none' | 'resource' | 'optional' | 'form';
  /** The URL's parameters beside `_format` and `_pretty`; 'search' reads its own. */
  readonly parameters: readonly string[] | 'search';
  /** Canonical address of an operation's definition, and the one type that has it where not all have. */
  readonly definition?: string;
  readonly onlyOn?: ResourceType | DefinitionType;
  readonly run: (context: InteractionContext, request: InteractionRequest) => Answer | Promise<Answer>;
}
