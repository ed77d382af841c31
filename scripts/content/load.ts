import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { files, type Content } from '../../content/schema.ts';

/** Something wrong in content/, for the person who edits it: the file, the path in it, what is wrong. */
export interface Fault {
  file: string;
  path: string;
  message: string;
}

export const describeFault = ({ file, path, message }: Fault): string => `content/${file}: ${path}: ${message}`;

const root = new URL('../../content/', import.meta.url);

/** Reads one file of content/ and checks its shape. */
export function readFile<File extends keyof typeof files>(
  file: File,
  source = readFileSync(new URL(file, root), 'utf8'),
): { value?: Content[File]; faults: Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  if (document.errors.length)
    return {
      faults: document.errors.map((error) => ({
        file,
        path: `line ${lines.linePos(error.pos[0]).line}`,
        message: error.message.split('\n')[0]!,
      })),
    };
  const result = files[file].safeParse(document.toJS());
  if (result.success) return { value: result.data as Content[File], faults: [] };
  return {
    faults: result.error.issues.map((issue) => ({
      file,
      path: issue.path.join('.') || '(top)',
      message: issue.message,
    })),
  };
}

/** Reads all of content/. Throws with every fault of shape, one a line. */
export function loadContent(): Content {
  const faults: Fault[] = [];
  const content: Record<string, unknown> = {};
  for (const file of Object.keys(files) as (keyof typeof files)[]) {
    const read = readFile(file);
    faults.push(...read.faults);
    content[file] = read.value;
  }
  if (faults.length) throw new Error(faults.map(describeFault).join('\n'));
  return content as Content;
}
