import { createInterface, type Interface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CommandFailure } from '../command';

/** Asks a person on the terminal. Leaving with Ctrl-C or Ctrl-D ends the command with one line. */
export class Terminal {
  private isHidden = false;
  private readonly left = new AbortController();
  private readonly lines: Interface;

  /** Undefined when nobody sits there. */
  static open(): Terminal | undefined {
    return process.stdin.isTTY && process.stdout.isTTY ? new Terminal() : undefined;
  }

  private constructor() {
    const output = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        if (!this.isHidden) process.stdout.write(chunk);
        done();
      },
    });
    this.lines = createInterface({ input: process.stdin, output, terminal: true, historySize: 0 });
    this.lines.on('SIGINT', () => this.left.abort()).on('close', () => this.left.abort());
  }

  /** The person wants no more questions. */
  get isLeft(): boolean {
    return this.left.signal.aborted;
  }

  say(line: string): void {
    process.stdout.write(`${line}\n`);
  }

  async ask(question: string, usual?: string): Promise<string> {
    const answer = await this.answerTo(`${question}${usual ? ` [${usual}]` : ''}: `);
    return answer.trim() || (usual ?? '');
  }

  /** What is typed does not appear. */
  async askHidden(question: string): Promise<string> {
    process.stdout.write(`${question}: `);
    this.isHidden = true;
    try {
      return await this.answerTo('');
    } finally {
      this.isHidden = false;
      process.stdout.write('\n');
    }
  }

  close(): void {
    this.lines.close();
  }

  private async answerTo(prompt: string): Promise<string> {
    try {
      return await this.lines.question(prompt, { signal: this.left.signal });
    } catch (error) {
      if (this.left.signal.aborted) throw new CommandFailure('Nothing was made.');
      throw error;
    }
  }
}
