/** Gives files to the browser to save, without leaving the page. */
import { fetchFile } from "./request.ts";

/** Lets the browser fetch and save what stands at an address. */
export function downloadFrom(address: string): void {
  click(address, "");
}

/** Fetches a file and lets the browser save it; throws when the server refuses to make it. */
export async function downloadMade(address: string): Promise<string> {
  const { name, content } = await fetchFile(address);
  const url = URL.createObjectURL(content);
  click(url, name);
  // The browser has taken hold of it by the next turn.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  });
  return name;
}

function click(href: string, download: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = download;
  link.click();
}
