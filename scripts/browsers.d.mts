export function findChrome(): Promise<string>;
export function chromeArguments(file: string): string[];
export function findFirefox(): string;
export function findWebKit(): { driver: string; browser: string; display: string };
