/** A method of authkeys. */
export interface AuthenticationMethod {
  readonly name: string;
  /** Whether it takes a key; where not, a key is an error. */
  readonly key: boolean;
  readonly doc: string;
}

/** What heartbeat may sign its packets with. */
export const authenticationMethods: readonly AuthenticationMethod[] = [
  { name: 'crc', key: false, doc: 'A checksum against damage alone, for networks that nobody else can reach' },
  { name: 'md5', key: true, doc: 'A keyed MD5 digest' },
  { name: 'sha1', key: true, doc: 'A keyed SHA-1 digest, the strongest of the three' },
];
