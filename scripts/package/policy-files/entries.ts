import * as z from 'zod';
import { loadModule } from '../../extension-code.ts';
import { POLICY_WORDS } from './words.ts';

type Kind = 'boolean' | 'integer' | 'number' | 'text' | 'choice' | 'json';

/** One key of the managed policy, as administrators meet it. */
export interface PolicyEntry {
  key: string;
  /** `json`: a list or an object, given as JSON text where a system knows plain values only. */
  kind: Kind;
  german: string;
  english: string;
  /** Of a `choice`. */
  values: string[];
  minimum: number | undefined;
  maximum: number | undefined;
  example?: unknown;
}

interface Shape {
  type?: string;
  description?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
}

/** All keys of the schema that reads the policy, in its order. */
export async function policyEntries(): Promise<PolicyEntry[]> {
  const { policySchema } = await loadModule<typeof import('../../../lib/policy/schema')>('lib/policy/schema.ts');
  const { properties = {} } = z.toJSONSchema(policySchema, { target: 'draft-7' });
  return Object.entries(properties as Record<string, Shape>).map(([key, shape]) => {
    const { english, example } = POLICY_WORDS[key as keyof typeof POLICY_WORDS];
    return {
      key,
      kind: kindOf(shape),
      german: shape.description ?? '',
      english,
      values: shape.enum ?? [],
      minimum: shape.minimum,
      maximum: shape.maximum,
      example,
    };
  });
}

function kindOf({ type, enum: values }: Shape): Kind {
  if (values) return 'choice';
  if (type === 'boolean' || type === 'integer' || type === 'number') return type;
  return type === 'string' ? 'text' : 'json';
}

/** The values to begin with, by key. */
export function exampleValues(entries: PolicyEntry[]): Record<string, unknown> {
  return Object.fromEntries(entries.flatMap(({ key, example }) => (example === undefined ? [] : [[key, example]])));
}
