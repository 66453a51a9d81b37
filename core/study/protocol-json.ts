import type { z } from 'zod';
import { ExplainedError } from '../words/explained-error.ts';
import { type Protocol, protocolSchema } from './protocol.ts';

/** A place in the document as a person reads it, counted from 1: `arms 2 › colour`. */
function placeOf(path: readonly PropertyKey[]): string {
  const words = path.map((step) => (typeof step === 'number' ? String(step + 1) : String(step)));
  return words.join(' › ').replace(/ › (\d+)/g, ' $1');
}

function namesItself(parsed: unknown): boolean {
  return typeof parsed === 'object' && parsed !== null && 'format' in parsed && parsed.format === 'armtrace-protocol';
}

function explain(issue: z.core.$ZodIssue): ExplainedError {
  const place = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return new ExplainedError('store.protocol-unknown-entry', { entry: placeOf([...issue.path, issue.keys[0] ?? '']) });
  }
  if (issue.path.length === 0) return new ExplainedError('store.protocol-not-one');
  if (issue.code === 'custom') return new ExplainedError('store.protocol-same-twice', { entry: place });
  return new ExplainedError('store.protocol-bad-entry', { entry: place, why: issue.message });
}

/**
 * Reads a protocol from JSON text or its UTF-8 bytes.
 * Throws `store.protocol-not-json`, `store.protocol-not-one`, `store.protocol-unknown-entry`, `store.protocol-same-twice` or
 * `store.protocol-bad-entry`, the last three with the place of the first bad entry.
 */
export function readProtocol(source: string | Uint8Array): Protocol {
  let parsed: unknown;
  try {
    const text = typeof source === 'string' ? source : new TextDecoder('utf-8', { fatal: true }).decode(source);
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new ExplainedError('store.protocol-not-json', {}, { cause });
  }
  if (!namesItself(parsed)) throw new ExplainedError('store.protocol-not-one');
  const result = protocolSchema.safeParse(parsed);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw first === undefined ? new ExplainedError('store.protocol-not-one') : explain(first);
}

/** A protocol as JSON text, indented for a person, ending in a line break. `readProtocol` gives the same protocol back. */
export function writeProtocol(protocol: Protocol): string {
  return `${JSON.stringify(protocol, null, 2)}\n`;
}
