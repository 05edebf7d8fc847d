/** Gives a text to the browser as a JSON file to save; nothing leaves the device. */
export const downloadJson = (fileName: string, text: string): void => download(fileName, 'application/json', text);

/** Gives a spreadsheet to the browser as a file to save. */
export const downloadCsv = (fileName: string, text: string): void => download(fileName, 'text/csv', text);

/** Gives a plain text to the browser as a file to save. */
export const downloadText = (fileName: string, text: string): void => download(fileName, 'text/plain', text);

function download(fileName: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Firefox reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
