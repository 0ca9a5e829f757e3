import { contextBridge, ipcRenderer } from 'electron';
import { CHANNEL } from './desktop/channel.ts';

/** All that the screens see of the desktop: one function, which the main process answers. */
contextBridge.exposeInMainWorld('secretariat', {
  host: 'desktop',
  send: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(CHANNEL, name, input),
});
