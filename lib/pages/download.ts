/** Gives a text to the browser as a JSON file to save; nothing leaves the device. */
export const downloadJson = (fileName: string, text: string): void =>
  downloadFile(fileName, 'application/json', [text]);

/** Gives a spreadsheet to the browser as a file to save. */
export const downloadCsv = (fileName: string, text: string): void => downloadFile(fileName, 'text/csv', [text]);

/** Gives a plain text to the browser as a file to save. */
export const downloadText = (fileName: string, text: string): void => downloadFile(fileName, 'text/plain', [text]);

/** Gives parts, one after the other, to the browser as a file to save. */
export function downloadFile(fileName: string, type: string, parts: BlobPart[]): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Firefox reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
