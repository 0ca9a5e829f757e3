import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/** A stand-in for the `electron` module: remembers what was asked of it. Use with `vi.mock('electron', …)`. */

type Answer = (value: unknown) => void;
type Handlers = {
  request?: (contents: unknown, permission: string, answer: Answer) => void;
  check?: () => boolean;
  device?: () => boolean;
  before?: (details: { url: string }, answer: Answer) => void;
};

export class FakeContents extends EventEmitter {
  open: ((details: { url: string }) => { action: string }) | undefined;
  reload = vi.fn();
  setWindowOpenHandler(open: (details: { url: string }) => { action: string }) {
    this.open = open;
  }
}

export class FakeWindow extends EventEmitter {
  static made: FakeWindow[] = [];
  readonly options: Record<string, unknown>;
  readonly webContents = new FakeContents();
  minimised = false;
  destroyed = false;
  show = vi.fn();
  focus = vi.fn();
  restore = vi.fn();
  loadURL = vi.fn(async () => {});
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    FakeWindow.made.push(this);
  }
  isMinimized = () => this.minimised;
  isDestroyed = () => this.destroyed;
}

export class FakeSession extends EventEmitter {
  handlers: Handlers = {};
  setPermissionRequestHandler = (handler: NonNullable<Handlers['request']>) => {
    this.handlers.request = handler;
  };
  setPermissionCheckHandler = (handler: () => boolean) => {
    this.handlers.check = handler;
  };
  setDevicePermissionHandler = (handler: () => boolean) => {
    this.handlers.device = handler;
  };
  webRequest = {
    onBeforeRequest: (handler: NonNullable<Handlers['before']>) => {
      this.handlers.before = handler;
    },
  };
}

class FakeApp extends EventEmitter {
  isPackaged = true;
  paths: Record<string, string> = {};
  ready = Promise.resolve();
  enableSandbox = vi.fn();
  requestSingleInstanceLock = vi.fn(() => true);
  quit = vi.fn();
  exit = vi.fn();
  getName = () => 'CPEG Secretariat';
  getPath = (name: string) => this.paths[name] ?? '/nowhere';
  setPath = vi.fn((name: string, path: string) => {
    this.paths[name] = path;
  });
  whenReady = () => this.ready;
}

type SchemeHandler = (request: { url: string; method: string }) => Response | Promise<Response>;
type CallHandler = (event: unknown, name: unknown, input: unknown) => unknown;

/** A new module for each test file; `reset` between tests. */
export function fakeElectron() {
  const calls = new Map<string, CallHandler>();
  const schemes = new Map<string, SchemeHandler>();
  return {
    app: new FakeApp(),
    BrowserWindow: FakeWindow,
    ipcMain: { calls, handle: (channel: string, handler: CallHandler) => calls.set(channel, handler) },
    ipcRenderer: { invoke: vi.fn(async () => 'answer') },
    contextBridge: { exposeInMainWorld: vi.fn() },
    protocol: {
      schemes,
      registerSchemesAsPrivileged: vi.fn(),
      handle: (scheme: string, handler: SchemeHandler) => schemes.set(scheme, handler),
    },
    session: { defaultSession: new FakeSession() },
    shell: { openPath: vi.fn(async (_path: string) => ''), openExternal: vi.fn(async () => {}) },
    dialog: {
      showSaveDialog: vi.fn(async (..._args: unknown[]) => ({ canceled: true, filePath: '' })),
      showMessageBox: vi.fn(async (..._args: unknown[]) => ({ response: 0 })),
      showMessageBoxSync: vi.fn((..._args: unknown[]) => 0),
      showErrorBox: vi.fn(),
    },
    Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn((template: unknown) => template) },
  };
}

export type FakeElectron = ReturnType<typeof fakeElectron>;
