/** Why a document is not read. */
export interface Refusal {
  readonly id: 'not-well-formed' | 'entity-declaration' | 'xml-too-deep';
  readonly offset: number;
  /** What is wrong and what was expected, as half a sentence. */
  readonly problem: string;
  readonly advice: string;
}

/** Carries a refusal out of the guard; never past `guardXml`. */
export class Refused {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    this.refusal = refusal;
  }
}

/** Ends the reading of a document. */
export function refuse(offset: number, problem: string, advice: string, id: Refusal['id'] = 'not-well-formed'): never {
  throw new Refused({ id, offset, problem, advice });
}
