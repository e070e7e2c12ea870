export { type CsvValue, csvCell, csvRow, csvTable, isFormulaLike, neutraliseCell } from './cell.ts';
