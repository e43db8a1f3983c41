/** Bytes of a configuration document as text. */
export interface Decoded {
  readonly text: string;
  /** What the bytes were taken for: `utf-8`, `utf-16le`, `utf-16be`, `latin1`. */
  readonly encoding: string;
}
