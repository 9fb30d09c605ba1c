/** Hands a file to the person by the web view's own way of saving. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some web views begin to read only after a while.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
