/** The one channel between the screens and the core. */
export const CHANNEL = 'secretariat:call';
