/** A trouble that the person at the terminal can mend: its message is one clear line, shown without a stack. */
export class Complaint extends Error {
  name = 'Complaint';
}

/** Prints what went wrong and sets the exit code to 1; a complaint is one line, anything else keeps its stack. */
export function report(error) {
  const text = error instanceof Complaint ? error.message : (error?.stack ?? String(error));
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}

const words = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
};

/** Runs work on the folder and turns "can't write there" into one clear line; other errors pass unchanged. */
export function withWritable(folder, work) {
  try {
    return work();
  } catch (error) {
    if (error.code in words) throw new Complaint(`Can't write to ${folder}: ${words[error.code]}.`);
    throw error;
  }
}
