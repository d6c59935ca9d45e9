/** Codes of what can keep the product from starting; each is documented in `docs/errors.md`. */
export type StartupErrorCode =
  | 'CONFIG_INVALID'
  | 'PORT_TAKEN'
  | 'PORT_FORBIDDEN'
  | 'NO_SPACE'
  | 'DATA_FOLDER_UNUSABLE'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_TOO_OLD'
  | 'DATABASE_NO_RIGHTS'
  | 'EMBEDDED_MISSING'
  | 'EMBEDDED_OTHER_VERSION'
  | 'EMBEDDED_NO_USER'
  | 'EMBEDDED_FAILED'
  | 'PROCESS_ENDED'
  | 'SCHEMA_NEWER'
  | 'SCHEMA_CHANGED';

/** A start that cannot go on, with one sentence that tells the person what to do. The data is as it was. */
export class StartupError extends Error {
  readonly code: StartupErrorCode;
  constructor(code: StartupErrorCode, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'StartupError';
    this.code = code;
  }
}
