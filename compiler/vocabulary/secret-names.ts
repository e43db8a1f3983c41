const secretWord =
  /(?:^|[-_.])(?:pass|pwd|secret|token|community|credentials?|passphrase|key|(?:api|auth|access|private|secret|ssh|shared|identity|encryption)[-_.]?key)(?:[-_.](?:value|text|string|data))?$/i;
const secretEnding = /(?:passwd|password|passwort|passphrase|secret|token)$/i;

/**
 * Whether the value of a parameter, option or attribute of this name must not appear in any output. Names of files and
 * scripts that hold a secret (`passwd_script`, `keyfile`) are harmless.
 */
export function isSecretName(name: string): boolean {
  return secretWord.test(name) || secretEnding.test(name);
}
