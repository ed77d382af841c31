/** The independent reader and writer of XLIFF; it brings no types. */
declare module 'xliff/xliff12ToJs' {
  export default function xliff12ToJs(xliff: string): Promise<unknown>;
}
declare module 'xliff/jsToXliff12' {
  export default function jsToXliff12(resources: unknown, options: { indent: string }): Promise<string>;
}
