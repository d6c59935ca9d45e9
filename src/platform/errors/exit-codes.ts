/** Exit statuses of the command line, after BSD's sysexits.h, so that scripts can tell them apart. */
export const exitCodes = {
  ok: 0,
  /** The command ran and its answer is no: rows rejected, a plan refused. */
  negative: 1,
  usage: 64,
  dataInvalid: 65,
  inputMissing: 66,
  unavailable: 69,
  internal: 70,
  noPermission: 77,
  config: 78,
  interrupted: 130,
} as const;
