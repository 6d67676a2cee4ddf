import { parseStandardInput, readTranscriptFile } from '../../flows/brief/read-call.ts';
import { transcriptText } from '../../render/library/transcript-text.ts';
import { EXIT, type Run } from '../command.ts';
import { each } from '../each.ts';

/** Prints how each transcript file is read. */
export const parseFiles: Run = async (words, options, shell) =>
  each(words, options, shell, async (word) => {
    const transcript =
      word === '-' ? await parseStandardInput(shell.readInput) : await readTranscriptFile(word);
    shell.out(
      options.json ? `${JSON.stringify(transcript)}\n` : transcriptText(transcript, shell.terminal),
    );
    return EXIT.done;
  });
