/** The glossary: JSON files found by glob and checked on reading. */
import { type GlossaryTerm, parseGlossary } from '../rules/glossary-schema';

const files = import.meta.glob<unknown>('./glossary/*.json', { eager: true, import: 'default' });

/** All terms that are part of the product. */
export const GLOSSARY: readonly GlossaryTerm[] = Object.entries(files).flatMap(([file, data]) =>
  parseGlossary(data, file),
);
