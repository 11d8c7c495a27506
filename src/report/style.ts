/** Marks for a terminal. Not those of node:util, since reports are made in a browser too. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
}

export function styleOf(colour: boolean): Style {
  const mark = (on: number, off: number) => (text: string) => (colour ? `\u001B[${on}m${text}\u001B[${off}m` : text);
  return { bold: mark(1, 22), dim: mark(2, 22), red: mark(31, 39), yellow: mark(33, 39), green: mark(32, 39) };
}
