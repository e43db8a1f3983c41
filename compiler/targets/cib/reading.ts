import { reporter } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { cibCatalogue } from './catalogue.ts';
import type { Dialect } from './dialect.ts';
import type { XmlDocument } from './read-xml.ts';

/** Makes a finding of the CIB's catalogue. */
export const report = reporter(cibCatalogue);

/** What the reader of one document carries along. */
export interface Reading {
  readonly document: XmlDocument;
  readonly dialect: Dialect;
  readonly diagnostics: Diagnostic[];
}
