/** Lets the browser download a file that has just been made, without leaving the page. */
export function downloadFrom(address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  link.click();
}
