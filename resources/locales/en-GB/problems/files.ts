/** Why a received file is not taken. */
export const files = {
  missing: 'Choose a file',
  empty: 'The file is empty. Choose another, or save it again in the program that made it',
  tooBig: 'The file is larger than {{maximum}} MB. Choose a smaller one, or save the pictures in it smaller',
  notThisKind: 'This file cannot be used here, whatever its name says. Choose one of these kinds: {{kinds}}',
  damaged: 'The stored file “{{name}}” is missing or damaged. Get it back from a backup, or add it again.',
} as const;
