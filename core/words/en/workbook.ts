import type { Phrases } from '../phrase.ts';

export const workbook = {
  'workbook.empty-file': '{file} is empty: there is nothing in it. Export it again and take the new file.',
  'workbook.empty-table': '{file} holds no values, only blank lines. Export it again and take the new file.',
  'workbook.no-sheets': '{file} is a workbook without any sheet. Export it again and take the new file.',
  'workbook.only-empty-sheets':
    '{file} holds no values: every one of its sheets is empty. Check that it is the right file.',
  'workbook.pdf':
    '{file} is a PDF, whatever its name says. Export the table itself, as .xlsx or .csv, from the program that made it.',
  'workbook.image':
    '{file} is a picture, whatever its name says. Export the table itself, as .xlsx or .csv, from the program that made it.',
  'workbook.fcs':
    '{file} holds the raw events of a cytometer (FCS). Gate them first, then export the table of results, for example from the FlowJo table editor.',
  'workbook.web-page':
    '{file} is a web page, whatever its name says. Open it in Excel or LibreOffice and save it as .xlsx, then take that file.',
  'workbook.xml':
    '{file} is an XML document, not a workbook. Open it in the program that made it and save it as .xlsx or .csv, then take that file.',
  'workbook.document':
    '{file} is a text document or a presentation. Copy its table into a spreadsheet, save that as .xlsx and take that file.',
  'workbook.database':
    '{file} is a database, not a workbook. If it is a study of Armtrace, open it with "Open a study".',
  'workbook.archive': '{file} is a packed archive. Unpack it and take the workbook that is inside.',
  'workbook.numbers': '{file} was saved by Apple Numbers. In Numbers, export it to Excel (.xlsx) and take that file.',
  'workbook.no-workbook':
    '{file} is a zip archive with no workbook in it. Unpack it and take the table that is inside.',
  'workbook.binary':
    '{file} is neither a workbook nor text: its bytes make no sense as a table. Export it again, as .xlsx or .csv, and take the new file.',
  'workbook.encrypted':
    '{file} is protected with a password. Open it in Excel, remove the password (File, Info, Protect Workbook), save it and take it again.',
  'workbook.truncated':
    '{file} is cut off: its end is missing, as after a copy or download that did not finish. Copy or download it again.',
  'workbook.damaged':
    '{file} is damaged and cannot be read. Open it in Excel, which may repair it, and save it anew; or ask for a fresh copy.',
  'workbook.part-damaged':
    '{file} is damaged: its part {part} is not what was once saved there. Open it in Excel, which may repair it, and save it anew; or ask for a fresh copy.',
  'workbook.sheet-damaged':
    'The sheet "{sheet}" of {file} is damaged and cannot be read. Open the file in Excel, which may repair it, and save it anew; or ask for a fresh copy.',
  'workbook.sheet-name-twice':
    'Two sheets of {file} are both called "{sheet}", so a value could not be told to come from one of them. Rename one and save the file.',
  'workbook.too-many-parts':
    '{file} is made of {parts} parts, far more than a workbook needs. If it is a real workbook, open it in Excel and save it anew.',
  'workbook.unpacks-too-large':
    '{file} would unpack to {megabytes} MB, more than a workbook of results needs; up to {limit} MB are read. Split it into smaller workbooks, or save its sheets as .csv.',
  'workbook.swollen':
    '{file} would unpack to {ratio} times its size, which no real workbook does. Open it in Excel and save it anew, or save its sheets as .csv.',
  'workbook.sheet-too-large':
    'The part {part} of {file} unpacks to {megabytes} MB; up to {limit} MB can be read. Split the sheet in two, or save it as .csv.',
  'workbook.text-too-large':
    '{file} has {megabytes} MB; text files up to {limit} MB can be read. Split it into smaller files.',
  'workbook.too-many-cells':
    '{file} repeats its cells to more than {cells} of them, far more than a workbook of results needs. Delete what is filled down or across to the edge of the sheet and save the file.',
  'workbook.spread-out':
    'The sheet "{sheet}" of {file} reaches as far as {cell}, nearly all of it empty. Delete the stray cells in its last row and column and save the file.',
} as const satisfies Phrases;
