/** Why a paper cannot go into a pack, or a pack cannot be built. Each names the paper. */
export const packs = {
  empty: '“{{name}}” is empty. Ask for it again, or choose another file',
  notPdf: '“{{name}}” is not a PDF, whatever its name says. Save it as PDF in the program that made it, and add that',
  password:
    '“{{name}}” needs a password. Open it with the password, print it to a new PDF without one, and add the new file',
  truncated: '“{{name}}” is cut off before its end, perhaps on its way here. Ask for it again',
  damaged: '“{{name}}” is damaged and cannot be read whole. Ask for it again, or print it to a new PDF and add that',
  damagedPage:
    '“{{name}}” is damaged at page {{page}}. Ask for it again, or print it to a new PDF, look at that page, and add the new file',
  pagesUnclear:
    '“{{name}}” is damaged: it does not have as many pages as it says. Ask for it again, so that no page is lost',
  noPages: '“{{name}}” has no pages. Ask for it again',
  tooManyPages:
    '“{{name}}” has {{pages}} pages, and a paper of a pack has at most {{max}}. Add the part of it that the meeting needs',
  loops:
    '“{{name}}” is damaged: its pages lead back to themselves. Ask for it again, or print it to a new PDF and add that',
  formProgram:
    '“{{name}}” is a form that only its own program can show. Print it to a new PDF in that program, and add the new file',
  tooLong:
    '“{{name}}” took too long to read, and was left. Print it to a new PDF and add that, or ask for it in a simpler form',
  tooMuchMemory:
    '“{{name}}” takes more memory than this computer should give it. Save it with smaller pictures, and add it again',
  pagesDiffer:
    '“{{name}}” now has {{pages}} pages, not as many as when it was added. Take it off the agenda and add it again',
  partBroken: '“{{name}}” can no longer be read. Get it back from a backup, or take it off the agenda and add it again',
  nameTwice: '“{{name}}” stands in the pack twice. Take one of them off the agenda',
  noParts: 'There is nothing to put into the pack yet. Agree the agenda first',
  notThisKind: '“{{name}}” is not a PDF, a picture or a Word file. Save it as PDF, and add that',
  wordNeedsLibreOffice:
    '“{{name}}” is a Word file, and LibreOffice, which turns those into PDF, is not on this computer. Save it as PDF in the program it was written with, and add that; or have LibreOffice installed',
  wordFailed:
    'LibreOffice could not turn “{{name}}” into PDF. Save it as PDF in the program it was written with, and add that',
  wordTooLong:
    'LibreOffice took too long over “{{name}}”, and was stopped. Save it as PDF in the program it was written with, and add that',
  stopped: 'The pack was stopped, and nothing of it was kept. Build it again when you are ready',
  meetingOff: 'This meeting was postponed or cancelled. Set it to planned first',
  agendaNotAgreed: 'The chair has not agreed the agenda yet. A pack is made from the agreed agenda',
  noPackYet: 'There is no pack yet that a supplement could follow. Build the pack first',
  nothingNew: 'Nothing is new since the last pack: no other agenda and no other paper. There is nothing to send',
  paperGone:
    'The file of “{{name}}” was moved or is damaged. Get it back from a backup, or take the paper off the agenda and add it again',
  notYours: 'This edition is not for everybody: ask the secretariat',
} as const;
