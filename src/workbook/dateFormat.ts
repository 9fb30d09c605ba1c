/** Whether a number format shows a date or a time: its day, month, year, hour or second letters outside quotes and brackets. */
export function isDateFormat(numberFormat: string): boolean {
  const bare = numberFormat.replace(/"[^"]*"|\\.|\[[^[\]]*\]|General/gi, "");
  return /[dmyhs]/i.test(bare);
}
