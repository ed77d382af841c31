// The messages of the interface, read from the msg() calls in src/ by lit-localize's own extractor.
import { extractMessagesFromProgram } from '@lit/localize-tools/lib/program-analysis.js';
import ts from 'typescript';

/** One message of the interface: what the code says, with {0}, {1} … where it puts a value. */
export interface Message {
  id: string;
  text: string;
  note: string;
}

export function messages(): Message[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.build.json',
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (fault) => {
        throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
      },
    },
  )!;
  // The extractor knows msg() by its type; the types of browsers would take four times as long to read.
  const program = ts.createProgram(config.fileNames, { ...config.options, noLib: true });
  const { messages: found, errors } = extractMessagesFromProgram(program);
  if (errors.length)
    throw new Error(
      ts.formatDiagnostics(errors, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => process.cwd(),
        getNewLine: () => '\n',
      }),
    );
  const all = found.map(({ name, contents, desc }) => ({
    id: name,
    text: contents.map((part) => (typeof part === 'string' ? part : `{${part.index}}`)).join(''),
    note: desc ?? '',
  }));
  for (const { id, text } of all) {
    const same = all.find((message) => message.text === text)!;
    if (same.id !== id)
      throw new Error(
        `msg(): "${text}" has two ids, "${same.id}" and "${id}". Catalogs know a message by its English: give it one id`,
      );
  }
  return all;
}
