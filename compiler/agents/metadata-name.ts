/** Which agent a metadata file is about. */
export interface MetadataName {
  readonly class: string;
  readonly provider: string | undefined;
  readonly type: string;
}

/**
 * Tells from the path of a metadata file which agent it is about, as the text does not say its class and provider:
 * `ocf:PROVIDER:TYPE.xml`, `stonith:TYPE.xml`, the same with underscores (`ocf_PROVIDER_TYPE.xml`, where the provider has no
 * underscore itself), `fence_TYPE.xml`, or folders `PROVIDER/TYPE`, `ocf/PROVIDER/TYPE`, `stonith/TYPE` below the directory
 * that was given. The path is relative to that directory, with `/`. Undefined where it does not tell.
 */
export function metadataName(path: string): MetadataName | undefined {
  const parts = path.replace(/\.xml$/, '').split('/');
  const file = parts.at(-1) ?? '';
  const folder = parts.at(-2);
  if (file === '') return undefined;
  if (file.includes(':')) {
    const [ofClass = '', ...rest] = file.split(':');
    return named(ofClass, rest.length > 1 ? rest[0] : undefined, rest.slice(rest.length > 1 ? 1 : 0).join(':'));
  }
  const ocf = /^ocf_([^_]+)_(.+)$/.exec(file);
  if (ocf) return named('ocf', ocf[1], ocf[2]!);
  const device = /^stonith_(.+)$/.exec(file);
  if (device) return named('stonith', undefined, device[1]!);
  if (file.startsWith('fence_')) return named('stonith', undefined, file);
  if (folder === undefined || folder === '' || folder === '.' || folder === '..') return undefined;
  if (folder === 'stonith') return named('stonith', undefined, file);
  return parts.at(-3) === 'stonith' ? named('stonith', undefined, `${folder}/${file}`) : named('ocf', folder, file);
}

function named(ofClass: string, provider: string | undefined, type: string): MetadataName | undefined {
  return ofClass === '' || type === '' ? undefined : { class: ofClass, provider, type };
}
