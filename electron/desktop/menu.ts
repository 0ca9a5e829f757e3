import { app, dialog, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import { words } from '../host-words.ts';

export type MenuFacts = { name: string; version: string; folder: string; isPackaged: boolean };

/** The menu in British English; its shortcuts are the platform's own. Developer tools only where nobody's data is: unpackaged. */
export function menuTemplate({ name, version, folder, isPackaged }: MenuFacts): MenuItemConstructorOptions[] {
  const developer: MenuItemConstructorOptions[] = isPackaged ? [] : [{ role: 'toggleDevTools' }];
  return [
    {
      label: words('menu.file'),
      submenu: [
        { label: words('menu.dataFolder'), click: () => void shell.openPath(folder) },
        { type: 'separator' },
        { role: 'quit', label: words('menu.quit') },
      ],
    },
    {
      label: words('menu.edit'),
      submenu: [
        { role: 'undo', label: words('menu.undo') },
        { role: 'redo', label: words('menu.redo') },
        { type: 'separator' },
        { role: 'cut', label: words('menu.cut') },
        { role: 'copy', label: words('menu.copy') },
        { role: 'paste', label: words('menu.paste') },
        { role: 'selectAll', label: words('menu.selectAll') },
      ],
    },
    {
      label: words('menu.view'),
      submenu: [
        { role: 'reload', label: words('menu.reload') },
        { type: 'separator' },
        { role: 'resetZoom', label: words('menu.actualSize') },
        { role: 'zoomIn', label: words('menu.larger') },
        { role: 'zoomOut', label: words('menu.smaller') },
        { type: 'separator' },
        { role: 'togglefullscreen', label: words('menu.fullScreen') },
        ...developer,
      ],
    },
    { label: words('menu.window'), submenu: [{ role: 'minimize', label: words('menu.minimise') }] },
    {
      label: words('menu.help'),
      submenu: [
        {
          label: words('menu.about', { name }),
          click: () =>
            void dialog.showMessageBox({ type: 'info', message: name, detail: words('about', { version, folder }) }),
        },
      ],
    },
  ];
}

export function setMenu(version: string, folder: string): void {
  const facts = { name: app.getName(), version, folder, isPackaged: app.isPackaged };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(facts)));
}
