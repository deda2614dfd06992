/** The operator's configuration is wrong. The message is for them: it names what is wrong, where, and the remedy, never a secret. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}
