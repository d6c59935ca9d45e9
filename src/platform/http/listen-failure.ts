import { StartupError } from '../errors/startup-error.ts';

/** One sentence for an address that cannot be listened on. */
export function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): unknown {
  if (error.code === 'EADDRINUSE') {
    return new StartupError(
      'PORT_TAKEN',
      `Port ${port} is taken: stop what uses it, or choose another with PORT, such as PORT=${port + 1} npm start.`,
      error,
    );
  }
  if (error.code === 'EACCES')
    return new StartupError(
      'PORT_FORBIDDEN',
      `This user may not use port ${port}: choose one above 1023 with PORT.`,
      error,
    );
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartupError('CONFIG_INVALID', `HOST=${host} is no address of this machine.`, error);
  }
  return error;
}
