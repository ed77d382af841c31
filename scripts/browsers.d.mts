export function findChrome(): Promise<string>;
export function chromeArguments(file: string): string[];
