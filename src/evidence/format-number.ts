/**
 * A number as people read it: thousands set off by commas, at most two decimals. Written out here and not with
 * `toLocaleString`, whose result depends on the locale data of the machine.
 */
export const formatNumber = (value: number): string => {
  const rounded = Math.round(value * 100) / 100;
  const [whole = '0', fraction] = Math.abs(rounded).toString().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${rounded < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
};
