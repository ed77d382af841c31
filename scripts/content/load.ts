import { readdirSync, readFileSync } from 'node:fs';
import type { ZodType } from 'zod';
import { LineCounter, parseDocument } from 'yaml';
import { files, topic, type Content, type Topic } from '../../content/schema.ts';

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
  return read<Content[File]>(file, files[file] as unknown as ZodType<Content[File]>, source);
}

/** Reads one topic of the library and checks its shape. */
export function readTopic(id: string, source?: string): { value?: Topic; faults: Fault[] } {
  const file = `als/guide/${id}.yaml`;
  return read(file, topic, source ?? readFileSync(new URL(file, root), 'utf8'));
}

function read<Value>(file: string, shape: ZodType<Value>, source: string): { value?: Value; faults: Fault[] } {
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
  const result = shape.safeParse(document.toJS());
  if (result.success) return { value: result.data, faults: [] };
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
  const topics: { [id: string]: Topic | undefined } = {};
  for (const name of readdirSync(new URL('als/guide/', root)).sort()) {
    const id = name.replace(/\.yaml$/, '');
    const found = readTopic(id);
    faults.push(...found.faults);
    topics[id] = found.value;
  }
  if (faults.length) throw new Error(faults.map(describeFault).join('\n'));
  return { ...content, 'als/guide': topics } as Content;
}
