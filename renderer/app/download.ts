/** Gives the browser a file to save: what the local host leaves to it. */
export function downloadBytes(file: { name: string; mime: string; bytes: Uint8Array }): void {
  const address = URL.createObjectURL(new Blob([file.bytes.slice()], { type: file.mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser has taken the file when the click returns, but reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
